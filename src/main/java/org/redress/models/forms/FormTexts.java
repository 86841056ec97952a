package org.redress.models.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.models.expressions.Feel;

/** One text of a form component that is FEEL ({@code =...}) or a template with FEEL in it ({@code {{...}}}). */
record FormTexts(String property, String text) {

    private static final Set<String> PLAIN =
            Set.of("id", "key", "type", "path", "components", "defaultValue", "pattern");
    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Set<String> OF_LOOPS = Set.of("this", "parent");

    static List<FormTexts> of(JsonNode component) {
        List<FormTexts> texts = new ArrayList<>();
        component.properties().forEach(field -> {
            if (!PLAIN.contains(field.getKey())) {
                collect(field.getKey(), field.getValue(), texts);
            }
        });
        return texts;
    }

    private static void collect(String property, JsonNode value, List<FormTexts> texts) {
        if (value.isTextual()
                && (value.asText().startsWith("=") || value.asText().contains("{{"))) {
            texts.add(new FormTexts(property, value.asText()));
        }
        value.properties().forEach(field -> collect(field.getKey(), field.getValue(), texts));
        value.forEach(element -> {
            if (value.isArray()) {
                collect(property, element, texts);
            }
        });
    }

    private boolean isExpression() {
        return text.startsWith("=");
    }

    /** What is wrong with it, if anything. */
    Optional<String> flaw() {
        if (isExpression()) {
            return Feel.isExpression(text.substring(1))
                    ? Optional.empty()
                    : Optional.of("The expression cannot be read: " + text);
        }
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String content = tag.group(1).strip();
            boolean closes = content.startsWith("/");
            if (closes && !content.substring(1).strip().equals(open.poll())
                    || !closes && !feel(content).map(Feel::isExpression).orElse(true)) {
                return Optional.of("The text cannot be shown because of " + tag.group() + "; correct it.");
            }
            if (content.startsWith("#")) {
                open.push(content.substring(1).split("\\s", 2)[0]);
            }
        }
        if (TAG.matcher(text).replaceAll("").contains("{{")) {
            return Optional.of("The text cannot be shown: a {{ has no }}.");
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of("The text cannot be shown: {{#" + open.peek() + "}} is never closed.");
    }

    /** The expression in a tag; none where a block ends or turns. */
    private static Optional<String> feel(String tag) {
        if (tag.startsWith("/") || tag.equals("else")) {
            return Optional.empty();
        }
        return Optional.of(tag.startsWith("#") ? tag.replaceFirst("#(if|loop)\\s", "") : tag);
    }

    /** The names it uses; inside a loop they may be those of an entry, which nobody here knows. */
    Set<String> names() {
        if (isExpression()) {
            return Feel.names(text.substring(1));
        }
        Set<String> names = new LinkedHashSet<>();
        int loops = 0;
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String content = tag.group(1).strip();
            loops -= content.equals("/loop") ? 1 : 0;
            if (loops == 0) {
                feel(content).ifPresent(feel -> names.addAll(Feel.names(feel)));
            }
            loops += content.startsWith("#loop") ? 1 : 0;
        }
        names.removeAll(OF_LOOPS);
        return names;
    }
}
