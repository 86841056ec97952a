package org.redress.models.decisions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The condition in one cell of a decision table, as far as it can be compared with others: a list of values and ranges, negated or
 * not. Without parts it fits everything.
 */
record CellTest(List<Part> parts, boolean negated) {

    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern PART =
            Pattern.compile("\\s*(?:(\"[^\"\\\\]*\"|true|false|null|" + NUMBER + ")|(<=|>=|<|>)\\s*(" + NUMBER
                    + ")|([\\[\\](])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([\\[\\])]))\\s*(,|$)");

    /** A value, or a range whose ends may be open. */
    sealed interface Part {

        boolean holds(Object sample);
    }

    /** @param value a text, a number, a truth value, or null */
    record Value(Object value) implements Part {

        @Override
        public boolean holds(Object sample) {
            return value instanceof BigDecimal number
                    ? sample instanceof BigDecimal other && number.compareTo(other) == 0
                    : value == null ? sample == null : value.equals(sample);
        }
    }

    record Range(BigDecimal from, boolean withFrom, BigDecimal to, boolean withTo) implements Part {

        @Override
        public boolean holds(Object sample) {
            return sample instanceof BigDecimal number
                    && (from == null || number.compareTo(from) > 0 || withFrom && number.compareTo(from) == 0)
                    && (to == null || number.compareTo(to) < 0 || withTo && number.compareTo(to) == 0);
        }
    }

    /** @return empty when the cell says something that cannot be compared */
    static Optional<CellTest> of(String text) {
        if (text.isEmpty() || text.equals("-")) {
            return Optional.of(new CellTest(List.of(), false));
        }
        Matcher not = NOT.matcher(text);
        boolean negated = not.matches();
        return parts(negated ? not.group(1) : text).map(parts -> new CellTest(parts, negated));
    }

    private static Optional<List<Part>> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!part.find(at) || part.start() != at) {
                return Optional.empty();
            }
            parts.add(part.group(1) != null ? new Value(value(part.group(1))) : range(part));
            at = part.end();
        }
        return Optional.of(parts);
    }

    static Object value(String literal) {
        return switch (literal) {
            case "null" -> null;
            case "true", "false" -> Boolean.valueOf(literal);
            default -> literal.startsWith("\"") ? literal.substring(1, literal.length() - 1) : new BigDecimal(literal);
        };
    }

    private static Range range(Matcher part) {
        if (part.group(2) == null) {
            return new Range(
                    new BigDecimal(part.group(5)),
                    part.group(4).equals("["),
                    new BigDecimal(part.group(6)),
                    part.group(7).equals("]"));
        }
        BigDecimal end = new BigDecimal(part.group(3));
        boolean with = part.group(2).endsWith("=");
        return part.group(2).startsWith("<") ? new Range(null, false, end, with) : new Range(end, with, null, false);
    }

    boolean fits(Object sample) {
        return parts.isEmpty() || negated != parts.stream().anyMatch(part -> part.holds(sample));
    }
}
