package org.redress.models.decisions;

import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.models.Findings;
import org.redress.models.decisions.CellTest.Value;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Element;

/** What a row of the table of outside routes needs, so that a letter can name somebody whom the complainant reaches in time. */
final class OutsideRouteRules {

    private static final String DECISION = "findOutsideRoutes";
    private static final List<String> COLUMNS = List.of(
            "nameEn",
            "nameKo",
            "address",
            "link",
            "freeOfCharge",
            "timeAmount",
            "timeUnit",
            "countedFrom",
            "wordsEn",
            "wordsKo",
            "onlyIfNoOther");

    /** Ten years. */
    private static final Map<String, Integer> LONGEST = Map.of("DAY", 3660, "WEEK", 522, "MONTH", 120, "YEAR", 10);

    private static final Set<String> COUNTED_FROM = Set.of("DECISION", "LETTER", "RECEIPT");

    private final Findings findings;

    private OutsideRouteRules(Findings findings) {
        this.findings = findings;
    }

    static void check(Element decision, Findings findings) {
        if (decision.getAttribute("id").equals(DECISION)) {
            Xml.children(decision, "decisionTable").forEach(new OutsideRouteRules(findings)::checkTable);
        }
    }

    private void checkTable(Element table) {
        List<String> columns = Xml.children(table, "output").stream()
                .map(output -> output.getAttribute("name"))
                .toList();
        List<String> missing =
                COLUMNS.stream().filter(column -> !columns.contains(column)).toList();
        if (!missing.isEmpty()) {
            findings.add(table, "Letters need the columns " + String.join(", ", missing) + "; add them.");
            return;
        }
        if (!Set.of("RULE ORDER", "COLLECT").contains(table.getAttribute("hitPolicy"))) {
            findings.add(table, "Several bodies may be named; the hit policy must be rule order or collect.");
        }
        Xml.children(table, "rule").forEach(rule -> checkRow(rule, columns));
    }

    private void checkRow(Element rule, List<String> columns) {
        Map<String, Object> row = new HashMap<>();
        List<Element> cells = Xml.children(rule, "outputEntry");
        for (int i = 0; i < cells.size(); i++) {
            String text = DecisionModel.text(cells.get(i));
            Optional<Object> value = literal(text);
            if (!text.isEmpty() && value.isEmpty()) {
                findings.add(cells.get(i), "Write the value itself here, not an expression: " + text);
                return;
            }
            row.put(columns.get(i), value.orElse(null));
        }
        checkNames(rule, row);
        checkLink(rule, row);
        checkTime(rule, row);
    }

    private void checkNames(Element rule, Map<String, Object> row) {
        if (isEmpty(row, "nameEn") || isEmpty(row, "nameKo")) {
            findings.add(rule, "The name must be given in English and in Korean.");
        }
        if (isEmpty(row, "wordsEn") != isEmpty(row, "wordsKo")) {
            findings.add(rule, "Further words must be given in English and in Korean, or in neither.");
        }
        for (String column : List.of("freeOfCharge", "onlyIfNoOther")) {
            if (!(row.get(column) instanceof Boolean)) {
                findings.add(rule, "The column \"" + column + "\" must say true or false.");
            }
        }
    }

    private void checkLink(Element rule, Map<String, Object> row) {
        if (!isEmpty(row, "link") && !isHttps(row.get("link").toString())) {
            findings.add(rule, "The link must be a whole address that begins with https://.");
        }
        if (isEmpty(row, "link") && isEmpty(row, "address") && !Boolean.TRUE.equals(row.get("onlyIfNoOther"))) {
            findings.add(rule, "Nobody can reach this body; give an address or a link.");
        }
    }

    private void checkTime(Element rule, Map<String, Object> row) {
        if (isEmpty(row, "timeAmount") && isEmpty(row, "timeUnit") && isEmpty(row, "countedFrom")) {
            return;
        }
        Integer longest = LONGEST.get(String.valueOf(row.get("timeUnit")));
        boolean bounded = longest != null
                && row.get("timeAmount") instanceof BigDecimal amount
                && amount.signum() > 0
                && amount.compareTo(BigDecimal.valueOf(longest)) <= 0;
        if (!bounded || !COUNTED_FROM.contains(String.valueOf(row.get("countedFrom")))) {
            findings.add(
                    rule,
                    "A time to go there has an amount from 1 up to ten years, a unit (DAY, WEEK, MONTH, YEAR) and what it is counted from"
                            + " (DECISION, LETTER, RECEIPT).");
        }
    }

    private static boolean isEmpty(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null || value.toString().isBlank();
    }

    private static boolean isHttps(String link) {
        try {
            URI address = URI.create(link);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<Object> literal(String text) {
        return CellTest.of(text)
                .filter(test -> test.parts().size() == 1)
                .map(test -> test.parts().get(0))
                .filter(Value.class::isInstance)
                .map(part -> ((Value) part).value());
    }
}
