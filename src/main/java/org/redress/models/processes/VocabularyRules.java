package org.redress.models.processes;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.redress.models.Findings;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Refuses every element and attribute a process may not use, and says what to use instead. */
final class VocabularyRules {

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("scriptTask", "Script tasks are not allowed; use a step of the catalogue."),
            Map.entry("script", "Scripts are not allowed; use a step of the catalogue or a decision."),
            Map.entry("connector", "Connectors are not allowed; use a step of the catalogue."),
            Map.entry("field", "Field injection is not allowed; give the step an input parameter."),
            Map.entry("executionListener", "Execution listeners are not allowed; draw a step."),
            Map.entry(
                    "timeCycle",
                    "Repeating timers skip what they miss while the system is down; draw the repetition as a loop with a date."),
            Map.entry("formData", "Generated forms are not allowed; use a form file and formRef."),
            Map.entry("sendTask", "Send tasks are not allowed; use a service task with a step of the catalogue."),
            Map.entry(
                    "task",
                    "The engine passes a task without a kind at once; make it a user task or a service task with a step."),
            Map.entry("manualTask", "The engine passes a manual task at once; make it a user task with a form."),
            Map.entry(
                    "standardLoopCharacteristics",
                    "The engine ignores the loop marker; draw the repetition with a gateway."),
            Map.entry("adHocSubProcess", "The engine does not know ad-hoc sub-processes; use a sub-process."),
            Map.entry(
                    "complexGateway",
                    "The engine does not know complex gateways; use exclusive, inclusive or parallel ones."),
            Map.entry("linkEventDefinition", "Link events are not allowed; draw the flow."),
            Map.entry("transaction", "Transactions and compensation are not allowed; draw what undoes a step."),
            Map.entry(
                    "compensateEventDefinition",
                    "Transactions and compensation are not allowed; draw what undoes a step."),
            Map.entry(
                    "cancelEventDefinition",
                    "Transactions and compensation are not allowed; draw what undoes a step."));
    private static final Map<String, String> INSTEAD_OF_ATTRIBUTE = Map.ofEntries(
            Map.entry("class", "camunda:class is not allowed; name a step with camunda:delegateExpression."),
            Map.entry("expression", "camunda:expression is not allowed; name a step with camunda:delegateExpression."),
            Map.entry("type", "External and built-in task types are not allowed; use a step of the catalogue."),
            Map.entry("topic", "External tasks are not allowed; use a step of the catalogue."),
            Map.entry("resource", "Script resources are not allowed; use a decision or a step."),
            Map.entry("formKey", "Embedded forms are not allowed; use a form file and formRef."),
            Map.entry("variableMappingClass", "Map variables with camunda:in and camunda:out."),
            Map.entry("variableMappingDelegateExpression", "Map variables with camunda:in and camunda:out."),
            Map.entry("variables", "Hand over each variable by its name, not all of them."),
            Map.entry("initiator", "Who started it is in the timeline; no variable keeps it."));
    private static final Set<String> LANGUAGES = Set.of("language", "scriptFormat");

    private final Findings findings;
    private final Set<String> foreign = new HashSet<>();

    private VocabularyRules(Findings findings) {
        this.findings = findings;
    }

    static void check(Document document, Findings findings) {
        VocabularyRules rules = new VocabularyRules(findings);
        Xml.elements(document).forEach(rules::check);
    }

    private void check(Element element) {
        String name = element.getLocalName();
        if (Vocabulary.isDrawing(element.getNamespaceURI())) {
            return;
        }
        if (!Vocabulary.isBpmn(element) && !Vocabulary.isExtension(element) && !INSTEAD.containsKey(name)) {
            refuseNamespace(element, element.getNamespaceURI());
        } else if (!Vocabulary.knows(element)) {
            findings.add(element, INSTEAD.getOrDefault(name, "\"" + name + "\" is not allowed here; remove it."));
        }
        Xml.attributes(element).forEach(attribute -> check(element, attribute));
    }

    private void check(Element element, Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        boolean extension = Xml.CAMUNDA.equals(namespace) || namespace == null && Vocabulary.isExtension(element);
        if (LANGUAGES.contains(attribute.getLocalName())) {
            findings.add(
                    element,
                    "Conditions in a script language are not allowed; use an expression on one variable, or a decision.");
        } else if (extension && Vocabulary.knows(element) && !Vocabulary.knows(element, attribute)) {
            findings.add(
                    element,
                    INSTEAD_OF_ATTRIBUTE.getOrDefault(
                            attribute.getLocalName(),
                            "The attribute \"" + attribute.getName() + "\" is not allowed here; remove it."));
        } else if (!extension && namespace != null && !Vocabulary.isDrawing(namespace)) {
            refuseNamespace(element, namespace);
        } else if (!extension
                && attribute.getLocalName().equals("implementation")
                && !attribute.getValue().startsWith(Vocabulary.STANDARD)) {
            findings.add(
                    element, "An implementation is not allowed here; name a step with camunda:delegateExpression.");
        }
    }

    /** Once a file: a foreign tool marks everything it writes. */
    private void refuseNamespace(Element element, String namespace) {
        if (foreign.add(namespace)) {
            findings.add(
                    element,
                    "The extension \"" + namespace
                            + "\" is not known here; the page of the change removes it, or export the model without it.");
        }
    }
}
