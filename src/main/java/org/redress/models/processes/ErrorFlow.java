package org.redress.models.processes;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.redress.models.ModelContext;
import org.redress.platform.StepDescription;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Element;

/** Where BPMN errors of a process come from and which of them it catches. */
final class ErrorFlow {

    private final ModelContext surroundings;
    private final Set<String> following = new HashSet<>();

    ErrorFlow(ModelContext surroundings) {
        this.surroundings = surroundings;
    }

    /** The codes that leave the process, by the element they come from. */
    Map<Element, Set<String>> escaping(ProcessModel process) {
        Map<Element, Set<String>> escaping = new LinkedHashMap<>();
        if (following.add(process.id())) {
            process.all().forEach(element -> {
                Set<String> uncaught = new TreeSet<>(thrownAt(process, element));
                uncaught.removeIf(code -> isCaught(process, element, code));
                if (!uncaught.isEmpty()) {
                    escaping.put(element, uncaught);
                }
            });
            following.remove(process.id());
        }
        return escaping;
    }

    /** The codes thrown at an element itself: by its step, its error end, or the process it calls. */
    Set<String> thrownAt(ProcessModel process, Element element) {
        Set<String> codes = new TreeSet<>();
        switch (element.getLocalName()) {
            case "serviceTask" -> steps(element).forEach(step -> codes.addAll(step.errors()));
            case "intermediateThrowEvent", "endEvent" ->
                ProcessModel.eventDefinitions(element).forEach(definition -> {
                    steps(definition).forEach(step -> codes.addAll(step.errors()));
                    if (definition.getLocalName().equals("errorEventDefinition")) {
                        codes.add(code(process, definition));
                    }
                });
            case "callActivity" ->
                surroundings
                        .process(element.getAttribute("calledElement"))
                        .ifPresent(called -> escaping(called).values().forEach(codes::addAll));
            default -> {}
        }
        codes.remove("");
        return codes;
    }

    private Stream<StepDescription> steps(Element element) {
        return StepRules.stepOf(element, surroundings.contract());
    }

    static String code(ProcessModel process, Element errorEventDefinition) {
        return process.referred(errorEventDefinition, "errorRef")
                .map(error -> error.getAttribute("errorCode"))
                .orElse("");
    }

    private static boolean isCaught(ProcessModel process, Element thrower, String code) {
        for (Element at = thrower; at != null; at = ProcessModel.scopeOf(at)) {
            Stream<Element> starts = Xml.children(at, "subProcess").stream()
                    .filter(inner -> inner.getAttribute("triggeredByEvent").equals("true"))
                    .flatMap(inner -> Xml.children(inner, "startEvent").stream());
            if (Stream.concat(process.boundaryEvents(at).stream(), starts)
                    .anyMatch(event -> catches(process, event, code))) {
                return true;
            }
        }
        return false;
    }

    /** An error event without a code catches everything. */
    private static boolean catches(ProcessModel process, Element event, String code) {
        return Xml.children(event, "errorEventDefinition").stream()
                .map(definition -> code(process, definition))
                .anyMatch(caught -> caught.isEmpty() || caught.equals(code));
    }
}
