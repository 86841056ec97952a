package org.redress.platform.deployment;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a DMN file must keep to. A cell that cannot be read is refused here; the engine would notice when a complaint needs it. */
final class DecisionRules {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final Set<String> POLICIES = Set.of("", "UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");
    private static final Set<String> TYPES = Set.of("", "string", "boolean", "integer", "long", "double", "date");

    private final ModelFile file;
    private final List<Finding> findings = new ArrayList<>();

    private DecisionRules(ModelFile file) {
        this.file = file;
    }

    static List<Finding> check(ModelFile file) throws UnreadableModel {
        Document document = Xml.read(file);
        DecisionRules rules = new DecisionRules(file);
        Xml.elements(document).forEach(rules::check);
        if (rules.findings.isEmpty()) {
            rules.checkSchema();
        }
        return rules.findings;
    }

    private void check(Element element) {
        refuseOtherLanguages(element);
        refuseUnknown(element, "typeRef", TYPES, "The type must be string, boolean, integer, long, double or date.");
        switch (element.getLocalName()) {
            case "decision" -> checkTimeToLive(element);
            case "decisionTable" -> refuseUnknown(element, "hitPolicy", POLICIES,
                "The engine knows the hit policies unique, first, any, rule order and collect only.");
            case "inputEntry" -> checkTest(element);
            case "outputEntry", "inputExpression", "literalExpression" -> checkExpression(element);
            default -> { }
        }
    }

    private void refuseOtherLanguages(Element element) {
        if (element.hasAttribute("expressionLanguage") && !element.getAttribute("expressionLanguage").equalsIgnoreCase("feel")
            && !element.getAttribute("expressionLanguage").contains("/FEEL/")) {
            found(element, "Decisions are written in FEEL; \"" + element.getAttribute("expressionLanguage") + "\" is not allowed.");
        }
    }

    private void refuseUnknown(Element element, String attribute, Set<String> known, String sentence) {
        if (!known.contains(element.getAttribute(attribute))) {
            found(element, sentence);
        }
    }

    private void checkTimeToLive(Element decision) {
        if (Xml.camunda(decision, "historyTimeToLive").isEmpty()) {
            found(decision, "The history time to live is missing; set it in the properties of the decision.");
        }
    }

    private void checkTest(Element cell) {
        String text = cellText(cell);
        if (!text.isEmpty() && FEEL.parseUnaryTests(text).isFailure()) {
            found(cell, "This condition cannot be read: " + text);
        }
    }

    private void checkExpression(Element cell) {
        String text = cellText(cell);
        if (!text.isEmpty() && FEEL.parseExpression(text).isFailure()) {
            found(cell, "This expression cannot be read: " + text);
        }
    }

    private static String cellText(Element cell) {
        return cell.getTextContent().strip();
    }

    private void checkSchema() {
        try {
            Dmn.readModelFromStream(new ByteArrayInputStream(file.content()));
        } catch (ModelException e) {
            findings.add(new Finding(file.name(), "", "", "This is not valid DMN: " + e.getMessage()));
        }
    }

    private void found(Element element, String sentence) {
        findings.add(Xml.finding(file, element, sentence));
    }
}
