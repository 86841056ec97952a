package org.redress.models.processes;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.models.ModelContext;
import org.redress.models.expressions.ExpressionGrammar;
import org.redress.platform.StepDescription;
import org.redress.platform.StepDescription.Parameter;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** The variables one process reads, each with the first element that does, and those it writes. */
public final class VariableUse {

    private static final Set<String> OF_THE_ENGINE =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");
    private static final Set<String> NAMING = Set.of(
            "resultVariable", "elementVariable", "errorCodeVariable", "errorMessageVariable", "escalationCodeVariable");

    private final ModelContext surroundings;
    private final ProcessModel process;
    private final Map<String, Element> reads = new LinkedHashMap<>();
    private final Set<String> writes = new HashSet<>();

    public VariableUse(ProcessModel process, ModelContext surroundings) {
        this.process = process;
        this.surroundings = surroundings;
        process.all().forEach(this::note);
    }

    /** What it reads and does not write itself. */
    Map<String, Element> needs() {
        Map<String, Element> needs = new LinkedHashMap<>(reads);
        needs.keySet().removeAll(writes);
        return needs;
    }

    boolean writes(String name) {
        return writes.contains(name);
    }

    private void note(Element element) {
        noteExpressions(element);
        NAMING.stream()
                .map(attribute -> Xml.camunda(element, attribute))
                .filter(name -> !name.isEmpty())
                .forEach(writes::add);
        StepRules.stepOf(element, surroundings.contract()).forEach(step -> noteStep(element, step));
        surroundings.form(Xml.camunda(element, "formRef")).ifPresent(form -> {
            writes.addAll(form.keys());
            form.reads().forEach(name -> read(name, element));
        });
        surroundings
                .decision(Xml.camunda(element, "decisionRef"))
                .ifPresent(decision ->
                        decision.reads(Xml.camunda(element, "decisionRef")).forEach(name -> read(name, element)));
        switch (element.getLocalName()) {
            case "in" -> readName(element.getAttribute("source"), element);
            case "out" -> writes.add(element.getAttribute("target"));
            case "inputParameter", "outputParameter" -> writes.add(element.getAttribute("name"));
            case "messageEventDefinition", "receiveTask" -> noteMessage(element);
            case "multiInstanceLoopCharacteristics" -> noteLoop(element);
            case "conditionalEventDefinition" -> readName(Xml.camunda(element, "variableName"), element);
            default -> {}
        }
    }

    private void noteExpressions(Element element) {
        Stream<String> attributes = Xml.attributes(element).stream()
                .filter(attribute -> !attribute.getLocalName().equals("delegateExpression"))
                .map(Attr::getValue);
        Stream.concat(attributes, Stream.of(Xml.text(element)))
                .flatMap(text -> ExpressionGrammar.names(text).stream())
                .forEach(name -> read(name, element));
    }

    /** Values set at the step itself are checked by {@link StepRules}. */
    private void noteStep(Element element, StepDescription step) {
        Set<String> parameters = step.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        step.reads().stream().filter(name -> !parameters.contains(name)).forEach(name -> read(name, element));
        writes.addAll(step.writes());
        writes.addAll(step.facts());
    }

    private void noteMessage(Element element) {
        process.referred(element, "messageRef")
                .map(message -> surroundings.contract().messages().get(message.getAttribute("name")))
                .ifPresent(writes::addAll);
    }

    private void noteLoop(Element loop) {
        writes.addAll(OF_THE_ENGINE);
        readName(Xml.camunda(loop, "collection"), loop);
    }

    private void readName(String name, Element reader) {
        if (!name.isEmpty() && !ExpressionGrammar.isExpression(name)) {
            read(name, reader);
        }
    }

    private void read(String name, Element reader) {
        reads.putIfAbsent(name, reader);
    }
}
