package org.redress.models.processes;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.models.SchemaLocations;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** The elements and attributes of BPMN and of its extensions that a model may use. What is not listed is refused. */
final class Vocabulary {

    /** BPMN's own words for "as usual", which modelling tools write out; the engine does not read them. */
    static final String STANDARD = "##";

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://camunda.org/schema/modeler/1.0",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://www.w3.org/2000/xmlns/",
            "http://www.w3.org/XML/1998/namespace");
    private static final Set<String> ELEMENTS = words("""
        definitions process collaboration participant messageFlow laneSet lane flowNodeRef childLaneSet documentation extensionElements
        incoming outgoing sequenceFlow conditionExpression startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent
        timerEventDefinition timeDate timeDuration messageEventDefinition errorEventDefinition signalEventDefinition
        escalationEventDefinition conditionalEventDefinition condition terminateEventDefinition
        userTask serviceTask businessRuleTask receiveTask callActivity subProcess
        exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway
        multiInstanceLoopCharacteristics loopCardinality completionCondition
        message error signal escalation textAnnotation text association group category categoryValue
        dataObject dataObjectReference dataStore dataStoreReference dataState dataInputAssociation dataOutputAssociation
        sourceRef targetRef property""");
    /** BPMN's own, but drawn nowhere and not read by the engine: what other tools note for themselves. */
    private static final Set<String> NOTES = words("""
        ioSpecification itemDefinition interface correlationProperty auditing monitoring performer humanPerformer potentialOwner
        resourceRole resource import extension relationship rendering""");

    private static final Set<String> EXTENSIONS = words("""
        in out inputOutput inputParameter outputParameter list map entry value taskListener failedJobRetryTimeCycle properties property""");
    private static final Set<String> SAVE_POINT =
            words("asyncBefore asyncAfter exclusive jobPriority modelerTemplate modelerTemplateVersion");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("process", words("""
            historyTimeToLive isStartableInTasklist versionTag candidateStarterGroups candidateStarterUsers jobPriority""")),
            Map.entry("startEvent", words("formRef formRefBinding")),
            Map.entry(
                    "userTask",
                    words(
                            "formRef formRefBinding candidateGroups candidateUsers assignee dueDate followUpDate priority")),
            Map.entry("serviceTask", words("delegateExpression")),
            Map.entry("messageEventDefinition", words("delegateExpression")),
            Map.entry("businessRuleTask", words("decisionRef decisionRefBinding resultVariable mapDecisionResult")),
            Map.entry("callActivity", words("calledElementBinding")),
            Map.entry("multiInstanceLoopCharacteristics", words("collection elementVariable")),
            Map.entry("errorEventDefinition", words("errorCodeVariable errorMessageVariable")),
            Map.entry("error", words("errorMessage")),
            Map.entry("escalationEventDefinition", words("escalationCodeVariable")),
            Map.entry("conditionalEventDefinition", words("variableName variableEvents")));
    private static final Map<String, Set<String>> OF_EXTENSIONS = Map.ofEntries(
            Map.entry("in", words("source sourceExpression target businessKey local")),
            Map.entry("out", words("source sourceExpression target local")),
            Map.entry("inputParameter", words("name")),
            Map.entry("outputParameter", words("name")),
            Map.entry("entry", words("key")),
            Map.entry("taskListener", words("event delegateExpression id")),
            Map.entry("property", words("id name value")));
    private static final Set<String> MODELER = words("modelerTemplateIcon versionTag");

    private Vocabulary() {}

    private static Set<String> words(String list) {
        return Stream.of(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    static boolean isBpmn(Element element) {
        return BPMN.equals(element.getNamespaceURI());
    }

    static boolean isExtension(Element element) {
        return Xml.CAMUNDA.equals(element.getNamespaceURI());
    }

    /** Whether it says how things look, which the engine does not read. */
    static boolean isDrawing(String namespace) {
        return namespace != null && DRAWING.contains(namespace);
    }

    static boolean knows(Element element) {
        return isBpmn(element) && ELEMENTS.contains(element.getLocalName())
                || isExtension(element) && EXTENSIONS.contains(element.getLocalName());
    }

    static boolean knows(Element element, Attr attribute) {
        String name = attribute.getLocalName();
        if (isExtension(element)) {
            return OF_EXTENSIONS.getOrDefault(element.getLocalName(), Set.of()).contains(name);
        }
        return SAVE_POINT.contains(name)
                || MODELER.contains(name)
                || ATTRIBUTES.getOrDefault(element.getLocalName(), Set.of()).contains(name);
    }

    /** Whether it is neither BPMN that is drawn nor an extension models may use. */
    static boolean isForeign(Element element) {
        if (isBpmn(element)) {
            return NOTES.contains(element.getLocalName());
        }
        boolean silent = element.getLocalName().equals("taskListener") && !element.hasAttribute("delegateExpression");
        return !isDrawing(element.getNamespaceURI()) && (!knows(element) || silent);
    }

    /** Whether it belongs to an extension and models may not use it. */
    static boolean isForeign(Element element, Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        if (Xml.CAMUNDA.equals(namespace) || namespace == null && isExtension(element)) {
            return !knows(element, attribute);
        }
        return namespace != null && !isDrawing(namespace)
                || SchemaLocations.isAddress(attribute)
                || namespace == null
                        && attribute.getLocalName().equals("implementation")
                        && !attribute.getValue().startsWith(STANDARD);
    }
}
