package org.redress.models.processes;

import java.util.List;
import java.util.Set;
import org.redress.models.Findings;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Element;

/** A token always finds a way on, every node can be reached, and no join waits for a token that cannot come. */
final class FlowRules {

    private static final Set<String> CHOICES = Set.of("exclusiveGateway", "inclusiveGateway");
    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway");

    private static final List<String> PEOPLE = List.of("candidateUsers", "assignee");

    private FlowRules() {}

    static void check(ProcessModel process, Findings findings) {
        process.all()
                .filter(node -> CHOICES.contains(node.getLocalName()))
                .forEach(gateway -> checkChoice(process, gateway, findings));
        process.all("userTask").forEach(task -> checkDoers(task, findings));
        Set<Element> reachable = process.reachable();
        process.all()
                .filter(node ->
                        NODES.contains(node.getLocalName()) && Vocabulary.isBpmn(node) && !reachable.contains(node))
                .forEach(node -> findings.add(node, "No path from the start leads here; connect it or remove it."));
    }

    private static void checkChoice(ProcessModel process, Element gateway, Findings findings) {
        List<Element> flows = process.outgoing(gateway);
        if (flows.size() < 2) {
            return;
        }
        String otherwise = gateway.getAttribute("default");
        if (flows.stream().noneMatch(flow -> Xml.id(flow).equals(otherwise))) {
            findings.add(
                    gateway, "No flow is the default; without one a complaint stops here when no condition holds.");
        }
        flows.stream()
                .filter(flow -> !Xml.id(flow).equals(otherwise) && hasNoCondition(flow))
                .forEach(flow -> findings.add(flow, "The flow has no condition; give it one or make it the default."));
    }

    private static boolean hasNoCondition(Element flow) {
        return Xml.children(flow, "conditionExpression").stream()
                .allMatch(condition -> Xml.text(condition).isEmpty());
    }

    private static void checkDoers(Element task, Findings findings) {
        if (Xml.camunda(task, "candidateGroups").isEmpty()) {
            findings.add(
                    task,
                    "Nobody finds this task in Tasklist; give it candidate groups, for example complaint-handlers.");
        }
        if (PEOPLE.stream().anyMatch(people -> !Xml.camunda(task, people).isEmpty())) {
            findings.add(
                    task,
                    "A task is given to a group, not to a person who may leave it; remove the user and give it candidate groups.");
        }
    }
}
