package org.redress.models.processes;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.models.Findings;
import org.redress.models.expressions.ExpressionGrammar;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Element;

/**
 * When nothing is known, the answer is the careful one (ISO 10002 4.7, 4.12). A path that pays money, takes something
 * as proven or ends a complaint needs an explicit yes; a path that skips a check needs an explicit no. Every other case
 * takes the default flow, so that a variable nobody wrote, or a word nobody thought of, lets nothing pass.
 */
final class CautionRules {

    /** The condition a flow must have to go on without the check that the variable stands for. */
    private static final Map<String, String> CAREFUL = Stream.of(
                    Set.of(
                                    "approved",
                                    "changeApproved",
                                    "corrected",
                                    "closable",
                                    "requestWritten",
                                    "silenceCloses",
                                    "askingAllowed",
                                    "movesComplaints")
                            .stream()
                            .collect(Collectors.toMap(Function.identity(), name -> name)),
                    Set.of(
                                    "approvalNeeded",
                                    "remedyPromised",
                                    "immediateActionNeeded",
                                    "finishAnyway",
                                    "acknowledgementNeeded",
                                    "inScope")
                            .stream()
                            .collect(Collectors.toMap(Function.identity(), name -> name + " == false")),
                    Map.of("approvalGroup", "approvalGroup == 'none'"))
            .flatMap(entries -> entries.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private CautionRules() {}

    static void check(ProcessModel process, Findings findings) {
        process.all("sequenceFlow")
                .forEach(flow -> Xml.children(flow, "conditionExpression")
                        .forEach(condition -> check(flow, Xml.text(condition), findings)));
    }

    private static void check(Element flow, String condition, Findings findings) {
        ExpressionGrammar.names(condition).stream()
                .filter(CAREFUL::containsKey)
                .map(CAREFUL::get)
                .filter(careful -> !ExpressionGrammar.isSame(condition, "${" + careful + "}"))
                .forEach(careful -> findings.add(
                        flow,
                        "When nothing is known this flow would be taken, or the one that needs no check. Its condition "
                                + "must be ${" + careful + "}, and the other flow the default."));
    }
}
