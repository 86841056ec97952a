package org.redress.models.decisions;

import java.util.List;
import java.util.Set;
import org.redress.models.Contract;
import org.redress.models.Finding;
import org.redress.models.Findings;
import org.redress.models.ModelFile;
import org.redress.models.SchemaLocations;
import org.redress.models.SchemaRules;
import org.redress.models.UnreadableModel;
import org.redress.models.processes.TimeRules;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a DMN file must keep to. A cell that cannot be read is refused here; the engine would notice when a complaint needs it. */
public final class DecisionRules {

    private static final Set<String> POLICIES = Set.of("", "UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");
    private static final Set<String> TYPES = Set.of("", "string", "boolean", "integer", "long", "double", "date");

    private final Findings findings;

    private DecisionRules(Findings findings) {
        this.findings = findings;
    }

    public static List<Finding> check(ModelFile file, Contract contract) throws UnreadableModel {
        Document document = file.xml();
        if (!document.getDocumentElement().getLocalName().equals("definitions")
                || !DecisionVocabulary.isDmn(document.getDocumentElement())) {
            throw new UnreadableModel("it is not DMN 1.1, 1.2 or 1.3.");
        }
        Findings findings = new Findings(file);
        SchemaLocations.check(document, findings);
        DecisionVocabulary.check(document, findings);
        DecisionRules rules = new DecisionRules(findings);
        ColumnWords words = new ColumnWords(contract.codes());
        Xml.elements(document).forEach(rules::check);
        Xml.elements(document, "decision").forEach(decision -> CellRules.check(decision, words, findings));
        Xml.elements(document, "decision").forEach(decision -> OutsideRouteRules.check(decision, findings));
        if (findings.list().isEmpty()) {
            Xml.elements(document, "decisionTable").forEach(table -> TableRules.check(table, words, findings));
        }
        SchemaRules.check(document, findings);
        return findings.list();
    }

    private void check(Element element) {
        refuseUnknown(element, "typeRef", TYPES, "The type must be string, boolean, integer, long, double or date.");
        switch (element.getLocalName()) {
            case "decision" -> checkDecision(element);
            case "decisionTable" ->
                refuseUnknown(
                        element,
                        "hitPolicy",
                        POLICIES,
                        "The engine knows the hit policies unique, first, any, rule order and collect only.");
            default -> {}
        }
    }

    private void refuseUnknown(Element element, String attribute, Set<String> known, String sentence) {
        if (!known.contains(element.getAttribute(attribute))) {
            findings.add(element, sentence);
        }
    }

    private void checkDecision(Element decision) {
        TimeRules.checkTimeToLive(decision, "decision", findings);
        if (Xml.children(decision, "decisionTable").isEmpty()
                && Xml.children(decision, "literalExpression").isEmpty()) {
            findings.add(decision, "The decision decides nothing; give it a decision table or an expression.");
        }
    }
}
