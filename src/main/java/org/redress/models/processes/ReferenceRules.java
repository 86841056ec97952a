package org.redress.models.processes;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.models.Contract;
import org.redress.models.Findings;
import org.redress.models.ModelContext;
import org.redress.models.expressions.ExpressionGrammar;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a process names exists: messages, signals, decisions, forms, other processes. */
final class ReferenceRules {

    private static final Set<String> BINDINGS = Set.of("calledElementBinding", "formRefBinding", "decisionRefBinding");
    private static final Set<String> RESULTS = Set.of("singleEntry", "singleResult", "collectEntries", "resultList");

    private final ProcessModel process;
    private final ModelContext surroundings;
    private final Findings findings;

    private ReferenceRules(ProcessModel process, ModelContext surroundings, Findings findings) {
        this.process = process;
        this.surroundings = surroundings;
        this.findings = findings;
    }

    static void check(ProcessModel process, ModelContext surroundings, Findings findings) {
        ReferenceRules rules = new ReferenceRules(process, surroundings, findings);
        process.all("callActivity")
                .forEach(call -> rules.checkNamed(
                        call,
                        call.getAttribute("calledElement"),
                        "process",
                        surroundings.process(call.getAttribute("calledElement"))));
        process.all("businessRuleTask").forEach(rules::checkDecision);
        Stream.concat(process.all("userTask"), process.all("startEvent"))
                .forEach(task -> rules.checkForm(task, Xml.camunda(task, "formRef")));
        process.all().forEach(rules::checkBindings);
        Stream.concat(process.all("messageEventDefinition"), process.all("receiveTask"))
                .forEach(rules::checkAwaited);
        process.all("signalEventDefinition").forEach(rules::checkSignal);
    }

    private void checkNamed(Element element, String id, String kind, Optional<?> known) {
        if (id.isEmpty()) {
            findings.add(element, "No " + kind + " is named; choose one that is deployed.");
        } else if (!ExpressionGrammar.isExpression(id) && known.isEmpty()) {
            findings.add(
                    element,
                    "There is no " + kind + " \"" + id + "\"; correct the name or deploy it together with this file.");
        }
    }

    private void checkDecision(Element task) {
        String decision = Xml.camunda(task, "decisionRef");
        checkNamed(task, decision, "decision", surroundings.decision(decision));
        if (Xml.camunda(task, "resultVariable").isEmpty()) {
            findings.add(task, "The result of the decision goes nowhere; name a result variable.");
        }
        if (!RESULTS.contains(Xml.camunda(task, "mapDecisionResult"))) {
            findings.add(task, "Say how the result is taken: singleEntry, singleResult, collectEntries or resultList.");
        }
    }

    private void checkForm(Element task, String form) {
        if (!form.isEmpty()) {
            checkNamed(task, form, "form", surroundings.form(form));
        }
    }

    private void checkBindings(Element element) {
        BINDINGS.stream()
                .map(binding -> Xml.camunda(element, binding))
                .filter(value -> !value.isEmpty() && !value.equals("latest"))
                .forEach(value ->
                        findings.add(element, "The binding must be \"latest\", so that a changed file takes effect."));
    }

    private void checkAwaited(Element element) {
        if (!isThrown(element) && process.referred(element, "messageRef").isEmpty()) {
            findings.add(element, "No message is named; choose one of those the application sends.");
        }
    }

    /** The messages of a file, used or not. */
    static void checkMessages(Document document, Contract contract, Findings findings) {
        Xml.elements(document, "message")
                .filter(message -> !contract.messages().containsKey(message.getAttribute("name")))
                .forEach(message -> findings.add(
                        message,
                        "Nobody sends the message \"" + message.getAttribute("name")
                                + "\"; choose one of those the application sends."));
    }

    private void checkSignal(Element event) {
        String name = signal(process, event);
        if (!isThrown(event)
                && surroundings.processes().stream()
                        .noneMatch(other -> other.all("signalEventDefinition")
                                .anyMatch(thrown -> isThrown(thrown)
                                        && signal(other, thrown).equals(name)))) {
            findings.add(
                    event,
                    "Nobody sends the signal \"" + name + "\"; use a message, or throw the signal in a process.");
        }
    }

    private static boolean isThrown(Element eventDefinition) {
        return ProcessModel.isThrown(Xml.parent(eventDefinition));
    }

    private static String signal(ProcessModel process, Element event) {
        return process.referred(event, "signalRef")
                .map(signal -> signal.getAttribute("name"))
                .orElse("");
    }
}
