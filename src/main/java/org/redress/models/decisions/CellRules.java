package org.redress.models.decisions;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.redress.models.Findings;
import org.redress.models.decisions.CellTest.Part;
import org.redress.models.decisions.CellTest.Range;
import org.redress.models.decisions.CellTest.Value;
import org.redress.models.expressions.Feel;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Element;

/** Every cell and expression of a decision can be read, names only what the decision knows, and has the type of its column. */
final class CellRules {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"\\\\]*\"|true|false|null|-?\\d+(?:\\.\\d+)?");

    private final ColumnWords words;
    private final Findings findings;
    private final Set<String> known = new HashSet<>();

    private CellRules(Element decision, ColumnWords words, Findings findings) {
        this.words = words;
        this.findings = findings;
        DecisionModel.expressions(decision)
                .forEach(expression -> known.addAll(Feel.names(DecisionModel.text(expression))));
        Xml.elements(decision.getOwnerDocument(), "variable")
                .forEach(variable -> known.add(variable.getAttribute("name")));
        Xml.inside(decision, "input").forEach(input -> known.add(Xml.camunda(input, "inputVariable")));
        known.add("cellInput");
    }

    static void check(Element decision, ColumnWords words, Findings findings) {
        CellRules rules = new CellRules(decision, words, findings);
        DecisionModel.expressions(decision).forEach(rules::checkExpression);
        Stream.concat(Xml.inside(decision, "inputValues"), Xml.inside(decision, "outputValues"))
                .forEach(rules::checkValues);
        Xml.inside(decision, "decisionTable").forEach(rules::checkTable);
    }

    private void checkExpression(Element expression) {
        String text = DecisionModel.text(expression);
        if (text.isEmpty() || !Feel.isExpression(text)) {
            findings.add(expression, "This expression cannot be read: " + text);
        }
    }

    private void checkValues(Element values) {
        String text = DecisionModel.text(values);
        if (!text.isEmpty() && !Feel.isTest(text)) {
            findings.add(values, "These values cannot be read: " + text);
        }
    }

    private void checkTable(Element table) {
        List<Element> inputs = Xml.children(table, "input");
        List<Element> outputs = Xml.children(table, "output");
        for (Element rule : Xml.children(table, "rule")) {
            checkRow(rule, Xml.children(rule, "inputEntry"), inputs, true);
            checkRow(rule, Xml.children(rule, "outputEntry"), outputs, false);
        }
    }

    private void checkRow(Element rule, List<Element> cells, List<Element> columns, boolean condition) {
        if (cells.size() != columns.size()) {
            findings.add(
                    rule, "The row has " + cells.size() + " cells for " + columns.size() + " columns; fill the row.");
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            checkCell(cells.get(i), columns.get(i), condition);
        }
    }

    private void checkCell(Element cell, Element column, boolean condition) {
        String text = DecisionModel.text(cell);
        if (text.isEmpty() || text.equals("-")) {
            return;
        }
        if (!(condition ? Feel.isTest(text) : Feel.isExpression(text))) {
            findings.add(cell, "This " + (condition ? "condition" : "expression") + " cannot be read: " + text);
            return;
        }
        Feel.names(text).stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add(
                        cell,
                        "\"" + name + "\" is no fact this decision knows; put a text in quotes, or name an input."));
        Optional<CellTest> test = condition || LITERAL.matcher(text).matches() ? CellTest.of(text) : Optional.empty();
        test.ifPresent(literal -> literal.parts().forEach(part -> checkPart(cell, column, part)));
    }

    private void checkPart(Element cell, Element column, Part part) {
        String type = TableRules.type(column);
        if (!hasType(part, type)) {
            findings.add(
                    cell,
                    "\"" + DecisionModel.text(cell) + "\" is not of the type " + type
                            + "; correct it or the type of the column.");
        } else if (part instanceof Value value && value.value() != null) {
            words.flawOf(value.value(), column).ifPresent(flaw -> findings.add(cell, flaw));
        }
    }

    private static boolean hasType(Part part, String type) {
        Object value = part instanceof Value literal
                ? literal.value()
                : ((Range) part).from() == null ? ((Range) part).to() : ((Range) part).from();
        return value == null
                || switch (type) {
                    case "string", "date" -> type.equals("date") || value instanceof String;
                    case "boolean" -> value instanceof Boolean;
                    case "integer", "long" ->
                        value instanceof BigDecimal number
                                && (part instanceof Range
                                        || number.stripTrailingZeros().scale() <= 0);
                    case "double" -> value instanceof BigDecimal;
                    default -> true;
                };
    }
}
