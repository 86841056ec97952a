package org.redress.models.decisions;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.models.ModelFile;
import org.redress.models.UnreadableModel;
import org.redress.models.expressions.Feel;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A DMN file: which facts its decisions ask for. */
public record DecisionModel(Document document) {

    public static Optional<DecisionModel> read(ModelFile file) {
        try {
            return Optional.of(new DecisionModel(file.xml()));
        } catch (UnreadableModel e) {
            return Optional.empty();
        }
    }

    public boolean defines(String id) {
        return decision(id).isPresent();
    }

    private Optional<Element> decision(String id) {
        return Xml.elements(document, "decision")
                .filter(decision -> Xml.id(decision).equals(id))
                .findFirst();
    }

    /** The variables a decision and the decisions before it ask for. */
    public Set<String> reads(String id) {
        return reads(id, new HashSet<>());
    }

    private Set<String> reads(String id, Set<String> seen) {
        Set<String> reads = new LinkedHashSet<>();
        Optional<Element> decision = decision(id);
        if (decision.isEmpty() || !seen.add(id)) {
            return reads;
        }
        expressions(decision.get()).forEach(expression -> reads.addAll(Feel.names(text(expression))));
        required(decision.get()).toList().forEach(before -> {
            reads.removeAll(results(before));
            reads.addAll(reads(before, seen));
        });
        return reads;
    }

    /** The expressions of a decision that name its facts. */
    static Stream<Element> expressions(Element decision) {
        return Stream.concat(
                Xml.inside(decision, "inputExpression"), Xml.children(decision, "literalExpression").stream());
    }

    private static Stream<String> required(Element decision) {
        return Xml.inside(decision, "requiredDecision")
                .map(reference -> reference.getAttribute("href").replaceFirst("^#", ""));
    }

    private Set<String> results(String id) {
        Set<String> names = new HashSet<>(Set.of(id));
        decision(id)
                .ifPresent(decision -> Stream.concat(
                                Xml.inside(decision, "output"), Xml.children(decision, "variable").stream())
                        .forEach(result -> names.add(result.getAttribute("name"))));
        return names;
    }

    /** What stands in the text of a cell or expression. */
    public static String text(Element element) {
        return element.getTextContent().strip();
    }
}
