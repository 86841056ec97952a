package org.redress.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.redress.contract.OrganisationZone;
import org.redress.dossier.CaseFile.Block;
import org.redress.dossier.CaseFile.Fact;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what the API shows of a complaint into words, whatever it consists of: a section that is added later is on paper too. */
@Component
@EnableConfigurationProperties(OrganisationZone.class)
class SectionWords {

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

    String moment(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(zone.timeZone()));
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
            node.properties().forEach(field -> {
                if (!field.getKey().equals("version") && !field.getKey().equals("id")) {
                    String name = label(field.getKey(), locale);
                    collect(label.isEmpty() ? name : label + ": " + name, field.getValue(), facts, locale);
                }
            });
        } else if (node.isArray()) {
            node.forEach(item -> collect(label, item, facts, locale));
        } else if (!node.isNull() && !node.asText().isEmpty()) {
            facts.add(new Fact(label, value(node, locale)));
        }
    }

    private String label(String key, Locale locale) {
        return messages.getMessage("file.label." + key, null, words(key), locale);
    }

    private String value(JsonNode node, Locale locale) {
        if (node.isBoolean()) {
            return of(node.asBoolean() ? "file.yes" : "file.no", locale);
        }
        String text = node.asText();
        if (text.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z")) {
            return moment(Instant.parse(text), locale);
        }
        return text.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*") ? words(text) : text;
    }

    /** IN_INVESTIGATION or decisionPending as words. */
    static String words(String name) {
        String spaced =
                name.matches("[A-Z0-9_]+") ? name.replace('_', ' ') : name.replaceAll("([a-z0-9])([A-Z])", "$1 $2");
        String lower = spaced.toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
