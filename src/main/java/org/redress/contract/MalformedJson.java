package org.redress.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why JSON could not be read: the field and what it must be, or the place in the text. */
public final class MalformedJson {

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*?)'", Pattern.DOTALL);

    private MalformedJson() {}

    public static MalformedRequest of(Throwable cause) {
        if (cause instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()
                && (mapping.getCause() instanceof InputCoercionException
                        || !(mapping.getCause() instanceof JsonProcessingException))) {
            return unreadable(new FieldProblem(pathOf(mapping), messageOf(mapping)), cause);
        }
        if (cause instanceof JsonMappingException mapping && mapping.getPath().isEmpty()) {
            return new MalformedRequest("The body must be a JSON object.", List.of(), cause);
        }
        return cause instanceof JsonProcessingException json
                ? notWellFormed(json)
                : new MalformedRequest("The body is missing or cannot be read.", List.of(), cause);
    }

    private static MalformedRequest notWellFormed(JsonProcessingException e) {
        Matcher duplicate = DUPLICATE.matcher(e.getOriginalMessage());
        if (duplicate.find()) {
            return unreadable(new FieldProblem(duplicate.group(1), "is given twice"), e);
        }
        var place = e.getLocation();
        return new MalformedRequest(
                "The body is not well-formed JSON"
                        + (place == null
                                ? "."
                                : " at line " + place.getLineNr() + ", column " + place.getColumnNr() + "."),
                List.of(),
                e);
    }

    private static MalformedRequest unreadable(FieldProblem problem, Throwable cause) {
        return new MalformedRequest("The body cannot be read.", List.of(problem), cause);
    }

    private static String pathOf(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String messageOf(JsonMappingException e) {
        if (e instanceof PropertyBindingException) {
            return "is not a known field";
        }
        if (e.getCause() instanceof InputCoercionException number) {
            return expected(number.getTargetType());
        }
        return expected(e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null);
    }

    /** What somebody must send where this type is read. */
    public static String expected(Class<?> type) {
        if (type == null) {
            return "has a value that cannot be read";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(String::valueOf)
                                    .toList());
        }
        if (type == String.class) {
            return "must be a text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "must be true or false";
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "must be a whole number";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return type.getSimpleName().equals("LocalDate")
                    ? "must be a date such as 2026-04-02"
                    : "must be a moment such as 2026-04-02T18:30:00Z";
        }
        return Collection.class.isAssignableFrom(type) ? "must be a list" : "must be an object";
    }
}
