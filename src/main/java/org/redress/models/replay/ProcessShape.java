package org.redress.models.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The steps and ways of a process. */
record ProcessShape(String process, Map<String, Step> steps) {

    private static final Set<String> KINDS_OF_STEPS = Set.of(
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "scriptTask",
            "manualTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "transaction",
            "adHocSubProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "complexGateway",
            "eventBasedGateway");

    /**
     * @param scope id of the process or sub-process around it
     * @param defaultWay empty when there is none
     * @param conditional whether one of the ways has a condition
     */
    record Step(
            String id, String name, String kind, String scope, String defaultWay, boolean conditional, List<Way> ways) {

        /** Whether conditions tell which way is taken. */
        boolean chooses() {
            return ways.size() > 1
                    && (conditional || kind.equals("exclusiveGateway") || kind.equals("inclusiveGateway"));
        }

        boolean takesSeveral() {
            return !kind.equals("exclusiveGateway");
        }

        String label() {
            return name.isBlank() ? id : name;
        }
    }

    /** A sequence flow. */
    record Way(String id, String to) {}

    static ProcessShape of(ProcessXml model) {
        ProcessShape shape = new ProcessShape(model.key(), new LinkedHashMap<>());
        Set<String> conditional = model.inside("conditionExpression").stream()
                .map(condition -> ((Element) condition.getParentNode()).getAttribute("sourceRef"))
                .collect(Collectors.toSet());
        model.inside().stream()
                .filter(element -> KINDS_OF_STEPS.contains(element.getLocalName()))
                .map(element -> step(element, conditional))
                .forEach(step -> shape.steps.put(step.id(), step));
        model.inside("sequenceFlow").stream()
                .filter(flow -> shape.steps.containsKey(flow.getAttribute("sourceRef")))
                .forEach(flow -> shape.steps
                        .get(flow.getAttribute("sourceRef"))
                        .ways()
                        .add(new Way(flow.getAttribute("id"), flow.getAttribute("targetRef"))));
        return shape;
    }

    private static Step step(Element element, Set<String> conditional) {
        String id = element.getAttribute("id");
        return new Step(
                id,
                element.getAttribute("name"),
                element.getLocalName(),
                ((Element) element.getParentNode()).getAttribute("id"),
                element.getAttribute("default"),
                conditional.contains(id),
                new ArrayList<>());
    }

    Optional<Step> step(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    boolean has(String id) {
        return steps.containsKey(id);
    }

    String label(String id) {
        return step(id).map(Step::label).orElse(id);
    }

    /** Where the process itself begins. */
    List<String> starts() {
        return starts(process).map(Step::id).toList();
    }

    private Stream<Step> starts(String scope) {
        return steps.values().stream()
                .filter(step -> step.kind().equals("startEvent") && step.scope().equals(scope));
    }

    /** What may come right after a step: along its ways, and into a sub-process. */
    List<String> after(String id) {
        return step(id).map(step -> Stream.concat(
                                step.ways().stream().map(Way::to), starts(id).map(Step::id))
                        .toList())
                .orElse(List.of());
    }

    /** The gateway that waits for this event together with others. */
    Optional<Step> eventGatewayBefore(String event) {
        return steps.values().stream()
                .filter(step -> step.kind().equals("eventBasedGateway"))
                .filter(step -> step.ways().stream().anyMatch(way -> way.to().equals(event)))
                .findFirst();
    }
}
