package org.redress.models.decisions;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Element;

/**
 * Which values the inputs of decision tables may have: words of a code list where the column asks for one, for they come and go
 * without the table; else what the column itself declares.
 */
record ColumnWords(Map<String, Set<String>> codes) {

    /** The values that can come and be compared; empty when everything may come, as a word may that is added tomorrow. */
    Optional<CellTest> allowed(Element column) {
        return list(column).isPresent() ? Optional.empty() : TableRules.allowed(column);
    }

    /** What is wrong with naming that value in the column, if anything. */
    Optional<String> flawOf(Object value, Element column) {
        Optional<Set<String>> list = list(column);
        if (list.isPresent()) {
            return list.get().contains(value)
                    ? Optional.empty()
                    : Optional.of("\"" + value + "\" is no word of this code list (/staff/codes)" + elsewhere(value));
        }
        return TableRules.allowed(column)
                .filter(allowed -> !allowed.fits(value))
                .map(allowed -> "\"" + value + "\" is not among the values of the column; correct it or add it there.");
    }

    /** For a finer word in a column of the first level: says which column has this word. */
    private String elsewhere(Object value) {
        String facts = codes.entrySet().stream()
                .filter(list -> list.getValue().contains(value))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(" or "));
        return facts.isEmpty() ? "; correct it or add it there." : "; it is one of " + facts + ".";
    }

    /** The words of the list that a column asks for by its fact. */
    private Optional<Set<String>> list(Element column) {
        return Xml.children(column, "inputExpression").stream()
                .findFirst()
                .map(DecisionModel::text)
                .map(codes::get);
    }
}
