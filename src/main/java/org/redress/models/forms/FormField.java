package org.redress.models.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.StreamSupport;
import org.redress.models.CodeField;

/**
 * One field of a form, and what the form says about its value; bounds that are worked out while the form is shown are not known here.
 *
 * @param component as the form describes it
 * @param sometimes shown only while a condition holds; whether it may be empty then, the step behind the task knows
 */
public record FormField(String label, JsonNode component, boolean sometimes) {

    private static final Set<String> TEXTS = Set.of("textfield", "textarea");
    private static final Set<String> CHOICES = Set.of("select", "radio");

    /** A read-only field: Tasklist does not send it. */
    public boolean isOnlyShown() {
        return component.path("disabled").asBoolean();
    }

    /** What is wrong with the value that somebody hands in, in words that follow the label. */
    public Optional<String> flawOf(Object value) {
        String type = component.path("type").asText();
        if (isEmpty(value)) {
            return flawOfNothing(type);
        }
        if (TEXTS.contains(type)) {
            return value instanceof String text ? flawOfText(text) : Optional.of("must be a text");
        }
        if (CHOICES.contains(type)) {
            return flawOfChoice(value);
        }
        return switch (type) {
            case "checkbox" -> flawOfTick(value);
            case "number" -> flawOfNumber(value);
            default -> Optional.empty();
        };
    }

    private static boolean isEmpty(Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }

    private Optional<String> flawOfNothing(String type) {
        boolean missing = validate("required").asBoolean() && !sometimes && !isOnlyShown();
        return missing ? Optional.of("checkbox".equals(type) ? "must be ticked" : "is required") : Optional.empty();
    }

    private Optional<String> flawOfText(String text) {
        int length = text.codePointCount(0, text.length());
        if (validate("maxLength").isInt() && length > validate("maxLength").asInt()) {
            return Optional.of("must have at most " + validate("maxLength").asInt() + " characters");
        }
        if (validate("minLength").isInt() && length < validate("minLength").asInt()) {
            return Optional.of("must have at least " + validate("minLength").asInt() + " characters");
        }
        String pattern = validate("pattern").asText();
        return pattern.startsWith("=") || Pattern.compile(pattern).matcher(text).find()
                ? Optional.empty()
                : Optional.of("must fit the pattern " + pattern);
    }

    /** Whether the pattern of the field, if it has one, can be read here as well as in the browser. */
    static boolean hasReadablePattern(JsonNode component) {
        String pattern = component.path("validate").path("pattern").asText();
        try {
            return pattern.startsWith("=") || Pattern.compile(pattern) != null;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private Optional<String> flawOfChoice(Object value) {
        List<String> offered = StreamSupport.stream(component.path("values").spliterator(), false)
                .map(choice -> choice.path("value").asText())
                .toList();
        if (!(value instanceof String)) {
            return Optional.of("must be a text");
        }
        return offered.isEmpty() && CodeField.of(component).isEmpty() || offered.contains(value)
                ? Optional.empty()
                : Optional.of("must be one of " + String.join(", ", offered));
    }

    private Optional<String> flawOfTick(Object value) {
        if (!(value instanceof Boolean)) {
            return Optional.of("must be true or false");
        }
        return Boolean.FALSE.equals(value) ? flawOfNothing("checkbox") : Optional.empty();
    }

    /** A form may hand a number in as text, so that no digit is lost. */
    private Optional<String> flawOfNumber(Object value) {
        try {
            return value instanceof Number
                            || value instanceof String
                                    && component.path("serializeToString").asBoolean()
                    ? flawOfNumber(new BigDecimal(value.toString().strip()))
                    : Optional.of("must be a number");
        } catch (NumberFormatException e) {
            return Optional.of("must be a number");
        }
    }

    private Optional<String> flawOfNumber(BigDecimal number) {
        if (validate("min").isNumber() && number.compareTo(validate("min").decimalValue()) < 0) {
            return Optional.of("must be at least " + validate("min").asText());
        }
        if (validate("max").isNumber() && number.compareTo(validate("max").decimalValue()) > 0) {
            return Optional.of("must be at most " + validate("max").asText());
        }
        JsonNode decimals = component.path("decimalDigits");
        return decimals.isInt() && number.stripTrailingZeros().scale() > decimals.asInt()
                ? Optional.of("must have at most " + decimals.asInt() + " decimal places")
                : Optional.empty();
    }

    private JsonNode validate(String bound) {
        return component.path("validate").path(bound);
    }
}
