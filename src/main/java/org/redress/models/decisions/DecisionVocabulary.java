package org.redress.models.decisions;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.models.Findings;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The elements and attributes a DMN file may use, and the one language. What is not listed is refused. */
final class DecisionVocabulary {

    private static final Set<String> DMN = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/");
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://bpmn.io/schema/dmn/biodi/2.0",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://camunda.org/schema/modeler/1.0",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://www.w3.org/2000/xmlns/",
            "http://www.w3.org/XML/1998/namespace");
    private static final Set<String> ELEMENTS = words("""
        definitions decision decisionTable description question allowedAnswers variable informationRequirement requiredDecision
        requiredInput
        inputData input inputExpression inputValues output outputValues rule inputEntry outputEntry literalExpression text
        knowledgeSource authorityRequirement requiredAuthority textAnnotation association sourceRef targetRef
        annotation annotationEntry itemDefinition typeRef allowedValues extensionElements""");
    private static final Map<String, String> INSTEAD = Map.of(
            "businessKnowledgeModel", "The engine does not call business knowledge models; make it a decision.",
            "knowledgeRequirement", "The engine does not call business knowledge models; make it a decision.",
            "invocation", "The engine does not call business knowledge models; make it a decision.",
            "context", "The engine decides by tables and single expressions only; make it a decision table.",
            "relation", "The engine decides by tables and single expressions only; make it a decision table.",
            "list", "The engine decides by tables and single expressions only; make it a decision table.",
            "functionDefinition", "Functions are not allowed; make it a decision.",
            "import", "A file cannot import others; put what it needs into it.");
    private static final Set<String> ATTRIBUTES = words("historyTimeToLive versionTag inputVariable");

    private final Findings findings;
    private final Set<String> foreign = new HashSet<>();

    private DecisionVocabulary(Findings findings) {
        this.findings = findings;
    }

    static void check(Document document, Findings findings) {
        DecisionVocabulary vocabulary = new DecisionVocabulary(findings);
        Xml.elements(document)
                .filter(element -> !DRAWING.contains(String.valueOf(element.getNamespaceURI())))
                .forEach(vocabulary::check);
    }

    private static Set<String> words(String list) {
        return Stream.of(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    static boolean isDmn(Element element) {
        return element.getNamespaceURI() != null && DMN.contains(element.getNamespaceURI());
    }

    private void check(Element element) {
        if (!isDmn(element)) {
            refuseNamespace(element, element.getNamespaceURI());
        } else if (!ELEMENTS.contains(element.getLocalName())) {
            findings.add(
                    element,
                    INSTEAD.getOrDefault(
                            element.getLocalName(),
                            "\"" + element.getLocalName() + "\" is not allowed here; remove it."));
        }
        Xml.attributes(element).forEach(attribute -> check(element, attribute));
        refuseOtherLanguages(element);
    }

    private void check(Element element, Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        if (Xml.CAMUNDA_DMN.equals(namespace) && !ATTRIBUTES.contains(attribute.getLocalName())) {
            findings.add(element, "The attribute \"" + attribute.getName() + "\" is not allowed here; remove it.");
        } else if (namespace != null && !Xml.CAMUNDA_DMN.equals(namespace) && !DRAWING.contains(namespace)) {
            refuseNamespace(element, namespace);
        }
    }

    private void refuseNamespace(Element element, String namespace) {
        if (foreign.add(String.valueOf(namespace))) {
            findings.add(
                    element,
                    "\"" + namespace
                            + "\" is not known here; the file must be DMN 1.1 to 1.3 without foreign extensions.");
        }
    }

    private void refuseOtherLanguages(Element element) {
        String language = element.getAttribute("expressionLanguage");
        if (!language.isEmpty() && !language.equalsIgnoreCase("feel") && !language.contains("/FEEL/")) {
            findings.add(element, "Decisions are written in FEEL; \"" + language + "\" is not allowed.");
        }
    }
}
