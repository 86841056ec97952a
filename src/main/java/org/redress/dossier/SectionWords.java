package org.redress.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.contract.Money;
import org.redress.contract.OrganisationZone;
import org.redress.contract.ReaderLocale;
import org.redress.dossier.CaseFile.Block;
import org.redress.dossier.CaseFile.Fact;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what the API shows of a complaint into words, whatever it consists of: a section that is added later is on paper too. */
@Component
@EnableConfigurationProperties(OrganisationZone.class)
class SectionWords {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-([0-2]\\d|3[01])");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Set<String> LEFT_OUT = Set.of("version", "id");
    /** Whoever writes in capitals is left in capitals. */
    private static final Set<String> OF_PEOPLE = Set.of(
            "subject",
            "description",
            "desiredRemedy",
            "product",
            "productReference",
            "eventPlace",
            "name",
            "organisation",
            "email",
            "phone",
            "address",
            "onBehalfOf",
            "adjustments",
            "text",
            "sector",
            "jurisdiction",
            "scheme",
            "currency",
            "amountCurrency",
            "sourceReference",
            "thirdParty");
    /** Sums, and what says their currency. */
    private static final Map<String, String> CURRENCIES =
            Map.of("amount", "currency", "amountAtStake", "amountCurrency");

    private final ObjectMapper json;
    private final OrganisationZone zone;
    private final MessageSource messages;

    SectionWords(ObjectMapper json, OrganisationZone zone, MessageSource messages) {
        this.json = json;
        this.zone = zone;
        this.messages = messages;
    }

    String of(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** As the reader writes day and time, in the time of the organisation. */
    String moment(Instant moment, Locale reader) {
        return ReaderLocale.timeOfDay(moment.atZone(zone.timeZone()), reader);
    }

    /** The same, and whose time it is. */
    String momentAndZone(Instant moment, Locale reader) {
        return ReaderLocale.moment(moment.atZone(zone.timeZone()), reader);
    }

    /** A word of our code as a reader says it. */
    String word(String name, Locale locale) {
        return messages.getMessage("file.word." + name, null, words(name), locale);
    }

    /** Who did something: a user id, or whoever has none. */
    String actor(String id, Locale locale) {
        return messages.getMessage("file.word." + id, null, id, locale);
    }

    String part(String name, Locale locale) {
        return messages.getMessage("file.part." + name, null, words(name), locale);
    }

    /** A remark of a step: one word of our code, or a sentence in which a moment may stand as machines write it. */
    String remark(String text, Locale locale) {
        if (text == null || isCode(text)) {
            return text == null ? null : word(text, locale);
        }
        return MOMENT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(moment(Instant.parse(found.group()), locale)));
    }

    /** One block for an object, one for each of a list. */
    List<Block> blocks(Object shown, Locale locale) {
        JsonNode node = json.valueToTree(shown);
        List<Block> blocks = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> blocks.add(new Block(null, facts(item, locale), null)));
        } else {
            blocks.add(new Block(null, facts(node, locale), null));
        }
        return blocks;
    }

    private List<Fact> facts(JsonNode node, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        collect("", node, facts, locale);
        return facts;
    }

    private void collect(String label, JsonNode node, List<Fact> facts, Locale locale) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(field -> !LEFT_OUT.contains(field.getKey()))
                    .filter(field -> !isSaidWithItsAmount(field.getKey(), node))
                    .forEach(field -> collect(label, field.getKey(), field.getValue(), node, facts, locale));
        } else if (node.isArray()) {
            node.forEach(item -> collect(label, item, facts, locale));
        } else if (!node.isNull() && !node.asText().isEmpty()) {
            facts.add(new Fact(label, value("", node, locale)));
        }
    }

    private void collect(String above, String key, JsonNode value, JsonNode owner, List<Fact> facts, Locale locale) {
        String name = label(key, locale);
        String label = above.isEmpty() ? name : above + ": " + name;
        String currency = currencyOf(key, owner);
        if (currency != null && value.isNumber()) {
            facts.add(new Fact(label, new Money(value.decimalValue(), currency).in(locale)));
        } else if (key.endsWith("By")
                && value.isTextual()
                && !MOMENT.matcher(value.asText()).matches()) {
            facts.add(Fact.by(label, actor(value.asText(), locale)));
        } else if (value.isValueNode() && !value.isNull() && !value.asText().isEmpty()) {
            facts.add(new Fact(label, value(key, value, locale)));
        } else if (value.isContainerNode()) {
            collect(label, value, facts, locale);
        }
    }

    private static String currencyOf(String key, JsonNode owner) {
        String where = CURRENCIES.get(key);
        return where == null || !owner.path(where).isTextual()
                ? null
                : owner.path(where).asText();
    }

    private static boolean isSaidWithItsAmount(String key, JsonNode owner) {
        return CURRENCIES.entrySet().stream()
                .anyMatch(each ->
                        each.getValue().equals(key) && owner.path(each.getKey()).isNumber());
    }

    private String label(String key, Locale locale) {
        return messages.getMessage("file.label." + key, null, words(key), locale);
    }

    private String value(String key, JsonNode node, Locale locale) {
        if (node.isBoolean()) {
            return of(node.asBoolean() ? "file.yes" : "file.no", locale);
        }
        if (node.isNumber()) {
            return node.decimalValue().toPlainString();
        }
        String text = node.asText();
        if (MOMENT.matcher(text).matches()) {
            return moment(Instant.parse(text), locale);
        }
        if (DAY.matcher(text).matches()) {
            return ReaderLocale.day(LocalDate.parse(text), locale);
        }
        return isCode(text) && !OF_PEOPLE.contains(key) ? word(text, locale) : text;
    }

    private static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** IN_INVESTIGATION or decisionPending as words. */
    static String words(String name) {
        String spaced =
                name.matches("[A-Z0-9_]+") ? name.replace('_', ' ') : name.replaceAll("([a-z0-9])([A-Z])", "$1 $2");
        String lower = spaced.toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
