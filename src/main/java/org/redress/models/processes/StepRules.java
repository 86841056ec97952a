package org.redress.models.processes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.models.Contract;
import org.redress.models.Findings;
import org.redress.models.expressions.ExpressionGrammar;
import org.redress.platform.StepDescription;
import org.redress.platform.StepDescription.Parameter;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Element;

/** Every service task names a step of the catalogue and sets what the step needs. */
final class StepRules {

    private final ProcessModel process;
    private final Contract contract;
    private final Findings findings;

    private StepRules(ProcessModel process, Contract contract, Findings findings) {
        this.process = process;
        this.contract = contract;
        this.findings = findings;
    }

    static void check(ProcessModel process, Contract contract, Findings findings) {
        StepRules rules = new StepRules(process, contract, findings);
        process.all()
                .filter(element -> !Xml.camunda(element, "delegateExpression").isEmpty())
                .forEach(rules::checkStep);
        Stream.concat(
                        process.all("serviceTask"),
                        process.all("messageEventDefinition")
                                .filter(definition -> ProcessModel.isThrown(Xml.parent(definition))))
                .filter(element -> Xml.camunda(element, "delegateExpression").isEmpty())
                .forEach(rules::refuseEmpty);
        process.all()
                .filter(element -> element.getLocalName().endsWith("Listener") && Vocabulary.isExtension(element))
                .forEach(rules::checkListener);
    }

    /** The step an element names, if it is one of the catalogue. */
    static Stream<StepDescription> stepOf(Element element, Contract contract) {
        return ExpressionGrammar.bean(Xml.camunda(element, "delegateExpression")).map(contract.steps()::get).stream();
    }

    private void refuseEmpty(Element element) {
        findings.add(element, "No step is named here; choose one of the step catalogue.");
    }

    private void checkStep(Element element) {
        checkBean(
                element,
                Xml.camunda(element, "delegateExpression"),
                contract.steps().keySet());
        Element owner = element.getLocalName().endsWith("EventDefinition") ? Xml.parent(element) : element;
        stepOf(element, contract)
                .flatMap(step -> step.parameters().stream())
                .forEach(parameter -> checkParameter(owner, parameter));
    }

    private void checkListener(Element listener) {
        checkBean(listener, listener.getAttribute("delegateExpression"), contract.listeners());
    }

    private void checkBean(Element element, String value, Set<String> known) {
        if (!known.contains(ExpressionGrammar.bean(value).orElse(""))) {
            findings.add(element, "There is no step \"" + value + "\" in the step catalogue.");
        }
    }

    private void checkParameter(Element task, Parameter parameter) {
        List<String> values = inputs(task, parameter.name()).map(Xml::text).toList();
        if (values.stream().allMatch(String::isEmpty)) {
            if (parameter.required()
                    && contract.offered(process.id())
                            .noneMatch(offered -> offered.name().equals(parameter.name()))) {
                findings.add(
                        task,
                        "The step needs \"" + parameter.label() + "\"; set the input parameter " + parameter.name()
                                + ".");
            }
        } else if (!parameter.choices().isEmpty()) {
            values.stream()
                    .filter(value -> !ExpressionGrammar.isExpression(value)
                            && !parameter.choices().contains(value))
                    .forEach(value -> findings.add(
                            task,
                            "\"" + parameter.label() + "\" cannot be \"" + value + "\"; choose one of "
                                    + String.join(", ", parameter.choices()) + "."));
        }
    }

    /** The input parameters of that name at a task. */
    private static Stream<Element> inputs(Element task, String name) {
        return Xml.children(task, "extensionElements").stream()
                .flatMap(extensions -> Xml.inside(extensions, "inputParameter"))
                .filter(input -> input.getAttribute("name").equals(name));
    }
}
