package org.redress.models.decisions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.redress.models.Findings;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Element;

/**
 * The rows of a decision table leave no gap and do not contradict each other. Every combination of pieces of its columns is tried;
 * a row with a cell that cannot be compared is left out, and then nothing is said about gaps. Tables that collect may have gaps.
 */
final class TableRules {

    private static final int MOST_COMBINATIONS = 200_000;

    private final Element table;
    private final Findings findings;
    private final String policy;
    private final List<Row> rows;
    private final List<Column> columns = new ArrayList<>();
    private final Set<Set<Row>> told = new HashSet<>();
    private boolean gapTold;

    /** @param cells empty where a condition cannot be compared */
    private record Row(Element rule, List<Optional<CellTest>> cells, List<String> results) {

        boolean isComparable() {
            return cells.stream().allMatch(Optional::isPresent);
        }

        boolean fits(List<Object> samples) {
            return IntStream.range(0, samples.size())
                    .allMatch(i -> cells.get(i).orElseThrow().fits(samples.get(i)));
        }
    }

    private TableRules(Element table, Findings findings) {
        this.table = table;
        this.findings = findings;
        this.policy = table.getAttribute("hitPolicy").isEmpty() ? "UNIQUE" : table.getAttribute("hitPolicy");
        this.rows = Xml.children(table, "rule").stream().map(TableRules::row).toList();
    }

    static void check(Element table, ColumnWords words, Findings findings) {
        TableRules rules = new TableRules(table, findings);
        if (Set.of("UNIQUE", "FIRST", "ANY").contains(rules.policy)) {
            rules.cut(Xml.children(table, "input"), words);
            if (rules.columns.stream()
                            .mapToLong(column -> column.samples().size())
                            .reduce(1, (a, b) -> Math.min(a * b, MOST_COMBINATIONS + 1))
                    <= MOST_COMBINATIONS) {
                rules.tryAll(new ArrayList<>());
            }
        }
    }

    static String type(Element column) {
        return Xml.children(column, "inputExpression").stream()
                .findFirst()
                .orElse(column)
                .getAttribute("typeRef");
    }

    /** The values a column is declared to have, if they can be compared. */
    static Optional<CellTest> allowed(Element column) {
        return Xml.children(column)
                .filter(child -> child.getLocalName().endsWith("putValues"))
                .findFirst()
                .map(DecisionModel::text)
                .filter(text -> !text.isEmpty())
                .flatMap(CellTest::of);
    }

    private static Row row(Element rule) {
        return new Row(
                rule,
                Xml.children(rule, "inputEntry").stream()
                        .map(cell -> CellTest.of(DecisionModel.text(cell)))
                        .toList(),
                Xml.children(rule, "outputEntry").stream()
                        .map(DecisionModel::text)
                        .toList());
    }

    private void cut(List<Element> inputs, ColumnWords words) {
        for (int i = 0; i < inputs.size(); i++) {
            int column = i;
            String name = inputs.get(i).getAttribute("label").isEmpty()
                    ? DecisionModel.text(
                            Xml.children(inputs.get(i), "inputExpression").get(0))
                    : inputs.get(i).getAttribute("label");
            columns.add(Column.of(
                    name,
                    type(inputs.get(i)),
                    words.allowed(inputs.get(i)),
                    rows.stream()
                            .map(row -> row.cells().get(column))
                            .flatMap(Optional::stream)
                            .toList()));
        }
    }

    private void tryAll(List<Object> samples) {
        if (samples.size() == columns.size()) {
            tryOne(samples);
            return;
        }
        for (Object sample : columns.get(samples.size()).samples()) {
            samples.add(sample);
            tryAll(samples);
            samples.remove(samples.size() - 1);
        }
    }

    private void tryOne(List<Object> samples) {
        List<Row> fitting = rows.stream()
                .filter(Row::isComparable)
                .filter(row -> row.fits(samples))
                .toList();
        if (fitting.isEmpty() && !gapTold && rows.stream().allMatch(Row::isComparable)) {
            gapTold = true;
            findings.add(table, "No row fits when " + say(samples) + "; add a row, or list the values that can come.");
        }
        for (int i = 1; i < fitting.size() && !policy.equals("FIRST"); i++) {
            tellOverlap(fitting.get(0), fitting.get(i), samples);
        }
    }

    private void tellOverlap(Row one, Row other, List<Object> samples) {
        if ((policy.equals("UNIQUE") || !one.results().equals(other.results())) && told.add(Set.of(one, other))) {
            findings.add(
                    other.rule(),
                    "Row " + (rows.indexOf(one) + 1) + " fits too when " + say(samples) + "; keep the rows apart.");
        }
    }

    private String say(List<Object> samples) {
        return IntStream.range(0, samples.size())
                .mapToObj(i -> columns.get(i).say(samples.get(i)))
                .collect(Collectors.joining(" and "));
    }
}
