package org.redress.models.decisions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.redress.models.decisions.CellTest.Part;
import org.redress.models.decisions.CellTest.Range;
import org.redress.models.decisions.CellTest.Value;

/**
 * One input of a decision table. Its values are divided into pieces that no cell distinguishes; one sample value
 * represents each piece.
 *
 * @param name what it is called
 */
record Column(String name, List<Object> samples) {

    private static final String OTHERWISE = "anything else";

    /**
     * @param allowed the declared values, empty when everything may come
     * @param cells the conditions of this column that can be compared
     */
    static Column of(String name, String type, Optional<CellTest> allowed, List<CellTest> cells) {
        List<Part> parts = cells.stream().flatMap(cell -> cell.parts().stream()).toList();
        Set<Object> samples = new LinkedHashSet<>(
                switch (type) {
                    case "integer", "long", "double" -> numbers(parts, !type.equals("double"));
                    case "boolean" -> List.of(true, false);
                    default -> texts(parts, allowed);
                });
        allowed.ifPresent(values -> samples.removeIf(sample -> !values.fits(sample)));
        if (parts.stream().anyMatch(part -> part.holds(null))) {
            samples.add(null);
        }
        return new Column(name, new ArrayList<>(samples));
    }

    private static List<Object> texts(List<Part> parts, Optional<CellTest> allowed) {
        List<Object> texts = new ArrayList<>();
        Stream.concat(parts.stream(), allowed.stream().flatMap(values -> values.parts().stream()))
                .filter(part -> part instanceof Value value && value.value() != null)
                .forEach(part -> texts.add(((Value) part).value()));
        texts.add(OTHERWISE);
        return texts;
    }

    private static List<Object> numbers(List<Part> parts, boolean whole) {
        TreeSet<BigDecimal> ends = new TreeSet<>();
        parts.stream().flatMap(Column::ends).forEach(ends::add);
        if (ends.isEmpty()) {
            ends.add(BigDecimal.ZERO);
        }
        List<Object> numbers = new ArrayList<>();
        numbers.add(ends.first().setScale(0, RoundingMode.FLOOR).subtract(BigDecimal.ONE));
        for (BigDecimal end : ends) {
            add(numbers, end, whole);
            BigDecimal next = ends.higher(end);
            BigDecimal between = next == null
                    ? end.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
                    : whole
                            ? end.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
                            : end.add(next).divide(BigDecimal.valueOf(2));
            if (next == null || between.compareTo(next) < 0) {
                add(numbers, between, whole);
            }
        }
        return numbers;
    }

    private static void add(List<Object> numbers, BigDecimal number, boolean whole) {
        if (!whole || number.stripTrailingZeros().scale() <= 0) {
            numbers.add(number);
        }
    }

    private static Stream<BigDecimal> ends(Part part) {
        return part instanceof Range range
                ? Stream.of(range.from(), range.to()).filter(end -> end != null)
                : part instanceof Value value && value.value() instanceof BigDecimal number
                        ? Stream.of(number)
                        : Stream.empty();
    }

    String say(Object sample) {
        return name + " is "
                + (sample instanceof String text && !text.equals(OTHERWISE)
                        ? "\"" + text + "\""
                        : sample == null
                                ? "not known"
                                : sample instanceof BigDecimal number ? number.toPlainString() : sample.toString());
    }
}
