package org.redress.models.processes;

import java.util.Set;
import java.util.stream.Stream;
import org.redress.models.Findings;
import org.redress.models.ModelContext;
import org.redress.models.expressions.ExpressionGrammar;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Element;

/** Every BPMN error that is thrown is caught, and every one that is caught can be thrown. */
final class ErrorRules {

    private final ProcessModel process;
    private final ModelContext surroundings;
    private final Findings findings;
    private final ErrorFlow errors;

    private ErrorRules(ProcessModel process, ModelContext surroundings, Findings findings) {
        this.process = process;
        this.surroundings = surroundings;
        this.findings = findings;
        this.errors = new ErrorFlow(surroundings);
    }

    static void check(ProcessModel process, ModelContext surroundings, Findings findings) {
        ErrorRules rules = new ErrorRules(process, surroundings, findings);
        rules.errors
                .escaping(process)
                .forEach((thrower, codes) -> codes.forEach(code -> rules.checkCaught(thrower, code)));
        process.all("errorEventDefinition")
                .filter(definition -> !ProcessModel.isThrown(Xml.parent(definition)))
                .forEach(rules::checkThrown);
    }

    /**
     * Errors that leave a process which is only called must be caught by its callers. A caller deployed now gets its
     * own finding.
     */
    private void checkCaught(Element thrower, String code) {
        if (!process.isOnlyCalled()) {
            findings.add(
                    thrower,
                    "Nobody catches the error \"" + code + "\"; attach an error boundary event here or around it.");
            return;
        }
        surroundings
                .callersOf(process)
                .filter(caller -> !surroundings.isNew(caller.id()))
                .filter(caller -> errors.escaping(caller).entrySet().stream()
                        .anyMatch(escaping ->
                                escaping.getKey().getAttribute("calledElement").equals(process.id())
                                        && escaping.getValue().contains(code)))
                .forEach(caller -> findings.add(
                        thrower,
                        "The process \"" + caller.id() + "\" calls this one and does not catch the error \"" + code
                                + "\"; catch it here, or change that process too."));
    }

    private void checkThrown(Element definition) {
        String code = ErrorFlow.code(process, definition);
        Element event = Xml.parent(definition);
        Element watched = event.getLocalName().equals("boundaryEvent")
                ? process.referred(event, "attachedToRef").orElse(null)
                : ProcessModel.scopeOf(Xml.parent(event));
        if (!code.isEmpty() && watched != null && !mayThrow(watched, code)) {
            findings.add(event, "Nobody throws the error \"" + code + "\" here; correct the code or remove the event.");
        }
    }

    /** What a process named by a variable throws, nobody knows. */
    private boolean mayThrow(Element watched, String code) {
        return Stream.concat(Stream.of(watched), Xml.inside(watched, "*"))
                .anyMatch(element -> ExpressionGrammar.isExpression(element.getAttribute("calledElement"))
                        || thrownAt(element).contains(code));
    }

    private Set<String> thrownAt(Element element) {
        return errors.thrownAt(process, element);
    }
}
