package org.redress.models.processes;

import java.util.Set;
import java.util.stream.Stream;
import org.redress.models.Findings;
import org.redress.models.expressions.ExpressionGrammar;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Element;

/** A process that serves an activity of ISO 10002 keeps the steps without which it no longer would. */
final class RequiredStepRules {

    private RequiredStepRules() {}

    static void check(ProcessModel process, Findings findings) {
        Set<Element> reachable = process.reachable();
        RequiredSteps.of(process.id())
                .filter(milestone -> reachable.stream().noneMatch(node -> reaches(process, node, milestone)))
                .forEach(milestone -> findings.add(
                        process.process(),
                        "ISO 10002, " + milestone.clause() + ": " + milestone.duty()
                                + ". Keep the " + milestone.kind() + " "
                                + String.join(" or ", milestone.names())
                                + " where a path from the start leads to it."));
    }

    private static boolean reaches(ProcessModel process, Element node, RequiredSteps.Milestone milestone) {
        return named(process, node, milestone.kind()).anyMatch(milestone.names()::contains);
    }

    private static Stream<String> named(ProcessModel process, Element node, String kind) {
        Stream<Element> itself = Stream.concat(Stream.of(node), ProcessModel.eventDefinitions(node).stream());
        return switch (kind) {
            case "step" ->
                itself.flatMap(element -> ExpressionGrammar.bean(Xml.camunda(element, "delegateExpression")).stream());
            case "process" -> Stream.of(node.getAttribute("calledElement"));
            case "decision" -> Stream.of(Xml.camunda(node, "decisionRef"));
            case "message" ->
                itself.flatMap(element -> process.referred(element, "messageRef").stream())
                        .map(message -> message.getAttribute("name"));
            default -> throw new IllegalStateException("Unknown kind of milestone: " + kind);
        };
    }
}
