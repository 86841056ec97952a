package org.redress.models.replay;

import java.util.Set;
import org.redress.models.replay.ProcessShape.Step;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The process without its behaviour: only the structure remains. Work that can wait or be interrupted waits until it is
 * told to end; other work passes at once. Events wait for a message named after their id. Conditions ask which flow to
 * take. The throw-away engine gets only this model, so nothing in a model under trial can run.
 */
final class RehearsalModel {

    /** The name under which conditions ask: {@code ${way['Flow_IsAdmissible_Yes']}}. */
    static final String WAY = "way";

    private static final Set<String> WORK = Set.of(
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "scriptTask",
            "manualTask",
            "businessRuleTask",
            "callActivity");
    private static final Set<String> WORK_THAT_WAITS = Set.of("userTask", "receiveTask", "callActivity");
    private static final Set<String> CATCHING = Set.of("startEvent", "intermediateCatchEvent", "boundaryEvent");
    private static final Set<String> LASTING = Set.of("incoming", "outgoing", "sequenceFlow");
    private static final Set<String> INSIDE_THE_PROCESS = Set.of("linkEventDefinition", "terminateEventDefinition");
    private static final Set<String> THROWN_INSIDE = Set.of("errorEventDefinition", "escalationEventDefinition");
    private static final Set<String> PLAIN_ATTRIBUTES = Set.of(
            "id",
            "name",
            "sourceRef",
            "targetRef",
            "attachedToRef",
            "cancelActivity",
            "isInterrupting",
            "triggeredByEvent",
            "isExecutable",
            "gatewayDirection",
            "errorRef",
            "escalationRef");

    private final ProcessXml model;
    private final ProcessShape shape;
    private final Set<String> thrown;
    private final Set<String> interruptible;

    private RehearsalModel(ProcessXml model, ProcessShape shape) {
        this.model = model;
        this.shape = shape;
        this.thrown = thrown(model);
        this.interruptible = attachments(model);
    }

    /** Changes the model that is given. */
    static byte[] of(ProcessXml model, ProcessShape shape) {
        RehearsalModel rehearsal = new RehearsalModel(model, shape);
        rehearsal.keepOnlyTheProcess();
        rehearsal.strip(model.process());
        model.process().setAttribute("isExecutable", "true");
        model.inside().forEach(rehearsal::replace);
        return model.write();
    }

    private static Set<String> thrown(ProcessXml model) {
        return Set.copyOf(THROWN_INSIDE.stream()
                .filter(kind -> model.inside(kind).stream()
                        .anyMatch(definition ->
                                !CATCHING.contains(definition.getParentNode().getLocalName())))
                .toList());
    }

    private static Set<String> attachments(ProcessXml model) {
        return Set.copyOf(model.inside("boundaryEvent").stream()
                .map(event -> event.getAttribute("attachedToRef"))
                .distinct()
                .toList());
    }

    private void keepOnlyTheProcess() {
        for (Element root : Xml.children(model.document().getDocumentElement()).toList()) {
            if (root != model.process() && !Set.of("error", "escalation").contains(root.getLocalName())) {
                root.getParentNode().removeChild(root);
            }
        }
    }

    /** Depth first; leaves steps, flows and those event definitions that stay inside the process. */
    private void strip(Element element) {
        for (Element child : Xml.children(element).toList()) {
            if (isKept(child)) {
                strip(child);
            } else {
                element.removeChild(child);
            }
        }
        for (Attr attribute : Xml.attributes(element)) {
            if (!attribute.getName().startsWith("xmlns") && !PLAIN_ATTRIBUTES.contains(attribute.getName())) {
                element.removeAttributeNode(attribute);
            }
        }
    }

    private boolean isKept(Element element) {
        String kind = element.getLocalName();
        return ProcessXml.BPMN.equals(element.getNamespaceURI())
                && (LASTING.contains(kind)
                        || INSIDE_THE_PROCESS.contains(kind)
                        || shape.has(element.getAttribute("id"))
                        || kind.endsWith("EventDefinition"));
    }

    private void replace(Element element) {
        String kind = element.getLocalName();
        if (kind.endsWith("EventDefinition")) {
            replaceDefinition(element, (Element) element.getParentNode());
        } else if (WORK.contains(kind)) {
            boolean waits = WORK_THAT_WAITS.contains(kind) || interruptible.contains(element.getAttribute("id"));
            model.document().renameNode(element, ProcessXml.BPMN, named(waits ? "userTask" : "task"));
        } else if (kind.equals("sequenceFlow")
                && shape.step(element.getAttribute("sourceRef"))
                        .filter(Step::chooses)
                        .isPresent()) {
            element.appendChild(create("conditionExpression"))
                    .setTextContent("${" + WAY + "['" + element.getAttribute("id") + "']}");
        }
    }

    private void replaceDefinition(Element definition, Element event) {
        String kind = definition.getLocalName();
        boolean staysInside = INSIDE_THE_PROCESS.contains(kind) || thrown.contains(kind);
        if (staysInside) {
            return;
        }
        event.removeChild(definition);
        boolean awaits = CATCHING.contains(event.getLocalName()) && !isOnlyStart(event);
        if (awaits
                && Xml.children(event).noneMatch(child -> child.getLocalName().equals("messageEventDefinition"))) {
            awaitMessage(event);
        }
    }

    private boolean isOnlyStart(Element event) {
        return shape.starts().size() == 1 && shape.starts().contains(event.getAttribute("id"));
    }

    private void awaitMessage(Element event) {
        String id = event.getAttribute("id");
        Element message = create("message");
        message.setAttribute("id", "Message_of_" + id);
        message.setAttribute("name", id);
        Node definitions = model.document().getDocumentElement();
        definitions.insertBefore(message, model.process());
        Element definition = create("messageEventDefinition");
        definition.setAttribute("messageRef", "Message_of_" + id);
        event.appendChild(definition);
    }

    private Element create(String localName) {
        return model.document().createElementNS(ProcessXml.BPMN, named(localName));
    }

    private String named(String localName) {
        String prefix = model.process().getPrefix();
        return prefix == null ? localName : prefix + ":" + localName;
    }
}
