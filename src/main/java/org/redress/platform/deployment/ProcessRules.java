package org.redress.platform.deployment;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a BPMN file must keep to. */
final class ProcessRules {

    private static final Map<String, String> FORBIDDEN_ELEMENTS = Map.of(
        "scriptTask", "Script tasks are not allowed; use a step of the catalogue.",
        "script", "Scripts are not allowed; use a step of the catalogue or a decision.",
        "connector", "Connectors are not allowed; use a step of the catalogue.",
        "timeCycle", "Repeating timers skip what they miss while the system is down; draw the repetition as a loop with a date.",
        "formData", "Generated forms are not allowed; use a form file and formRef.");
    private static final Map<String, String> FORBIDDEN_ATTRIBUTES = Map.of(
        "class", "camunda:class is not allowed; name a step with camunda:delegateExpression.",
        "expression", "camunda:expression is not allowed; name a step with camunda:delegateExpression.",
        "type", "External and built-in task types are not allowed; use a step of the catalogue.",
        "topic", "External tasks are not allowed; use a step of the catalogue.",
        "resource", "Script resources are not allowed.",
        "formKey", "Embedded forms are not allowed; use a form file and formRef.",
        "formHandlerClass", "camunda:formHandlerClass is not allowed.",
        "variableMappingClass", "Map variables with camunda:in and camunda:out.",
        "variableMappingDelegateExpression", "Map variables with camunda:in and camunda:out.");
    private static final Set<String> BINDINGS = Set.of("calledElementBinding", "formRefBinding", "decisionRefBinding");

    private final ModelFile file;
    private final Contract contract;
    private final List<Finding> findings = new ArrayList<>();

    private ProcessRules(ModelFile file, Contract contract) {
        this.file = file;
        this.contract = contract;
    }

    static List<Finding> check(ModelFile file, Contract contract) throws UnreadableModel {
        Document document = Xml.read(file);
        ProcessRules rules = new ProcessRules(file, contract);
        Xml.elements(document).forEach(rules::check);
        if (rules.findings.isEmpty()) {
            rules.checkSchema();
        }
        return rules.findings;
    }

    private void check(Element element) {
        String kind = element.getLocalName();
        if (FORBIDDEN_ELEMENTS.containsKey(kind)) {
            found(element, FORBIDDEN_ELEMENTS.get(kind));
        }
        switch (kind) {
            case "process" -> checkTimeToLive(element);
            case "message" -> checkMessage(element);
            case "callActivity" -> checkReference(element, element.getAttribute("calledElement"), contract.processes(), "process");
            case "businessRuleTask" -> checkReference(element, Xml.camunda(element, "decisionRef"), contract.decisions(), "decision");
            case "userTask", "startEvent" -> checkReference(element, Xml.camunda(element, "formRef"), contract.forms(), "form");
            default -> { }
        }
        for (Attr attribute : Xml.attributes(element)) {
            checkAttribute(element, kind, attribute);
        }
        checkExpressions(element, Xml.text(element));
    }

    private void checkAttribute(Element element, String kind, Attr attribute) {
        String name = attribute.getLocalName();
        boolean camunda = Xml.CAMUNDA.equals(attribute.getNamespaceURI())
            || attribute.getNamespaceURI() == null && Xml.CAMUNDA.equals(element.getNamespaceURI());
        if (camunda && FORBIDDEN_ATTRIBUTES.containsKey(name)) {
            found(element, FORBIDDEN_ATTRIBUTES.get(name));
        } else if (camunda && name.equals("delegateExpression")) {
            checkBean(element, attribute.getValue(), kind.endsWith("Listener") ? contract.listeners() : contract.steps().keySet());
        } else if (camunda && BINDINGS.contains(name) && !attribute.getValue().equals("latest")) {
            found(element, "The binding must be \"latest\", so that a changed file takes effect.");
        } else if (name.equals("language") || name.equals("scriptFormat")) {
            found(element, "Conditions in a script language are not allowed.");
        } else {
            checkExpressions(element, attribute.getValue());
        }
    }

    private void checkBean(Element element, String value, Set<String> known) {
        String bean = ExpressionGrammar.bean(value).orElse("");
        if (!known.contains(bean)) {
            found(element, "There is no step \"" + value + "\" in the step catalogue.");
        }
    }

    private void checkTimeToLive(Element process) {
        if (process.getAttribute("isExecutable").equals("true") && Xml.camunda(process, "historyTimeToLive").isEmpty()) {
            found(process, "The history time to live is missing; set it in the properties of the process.");
        }
    }

    private void checkMessage(Element message) {
        if (!contract.messages().contains(message.getAttribute("name"))) {
            found(message, "Nobody sends the message \"" + message.getAttribute("name") + "\".");
        }
    }

    private void checkReference(Element element, String id, Predicate<String> known, String kind) {
        boolean literal = !id.isEmpty() && !ExpressionGrammar.isExpression(id);
        if (literal && !known.test(id)) {
            found(element, "There is no " + kind + " \"" + id + "\".");
        }
    }

    private void checkExpressions(Element element, String text) {
        for (String violation : ExpressionGrammar.violations(text)) {
            found(element, "The expression " + violation + " goes beyond variables, literals and comparisons; use a decision or a step.");
        }
    }

    private void checkSchema() {
        try {
            Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
        } catch (ModelException e) {
            findings.add(new Finding(file.name(), "", "", "This is not valid BPMN: " + e.getMessage()));
        }
    }

    private void found(Element element, String sentence) {
        Finding finding = Xml.finding(file, element, sentence);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }
}
