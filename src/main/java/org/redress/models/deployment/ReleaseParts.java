package org.redress.models.deployment;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.redress.models.Finding;
import org.redress.models.Findings;
import org.redress.models.ModelFile;
import org.redress.models.StepCatalogue;
import org.redress.models.UnreadableModel;
import org.redress.models.expressions.ExpressionGrammar;
import org.redress.platform.xml.Xml;
import org.redress.record.KnownMessages;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Whether this release has what a deployed process refers to: steps, listeners, messages, and the forms, decisions and
 * processes it will ask for by id. It does not check the rules for new models, which may have become stricter since.
 */
@Component
class ReleaseParts {

    private final ListableBeanFactory beans;
    private final StepCatalogue steps;
    private final KnownMessages messages;
    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;

    ReleaseParts(
            ListableBeanFactory beans,
            StepCatalogue steps,
            KnownMessages messages,
            RepositoryService repository,
            ProcessEngineConfigurationImpl engine) {
        this.beans = beans;
        this.steps = steps;
        this.messages = messages;
        this.repository = repository;
        this.engine = engine;
    }

    List<Finding> missingFor(ModelFile process) {
        try {
            return Xml.elements(process.xml())
                    .flatMap(element -> missing(element).map(sentence -> Findings.at(process, element, sentence)))
                    .distinct()
                    .toList();
        } catch (UnreadableModel e) {
            return List.of(new Finding(process.name(), "", "", "The model cannot be read: " + e.getMessage()));
        }
    }

    private Stream<String> missing(Element element) {
        return Stream.of(missingBean(element), missingMessage(element), missingReference(element))
                .filter(Objects::nonNull);
    }

    private String missingBean(Element element) {
        String value = Xml.camunda(element, "delegateExpression");
        if (value.isEmpty()) {
            value = element.getAttribute("delegateExpression");
        }
        String bean = ExpressionGrammar.bean(value).orElse(value);
        boolean listener = element.getLocalName().endsWith("Listener");
        boolean known =
                bean.isEmpty() || (listener ? isListener(bean) : steps.byName().containsKey(bean));
        return known ? null : "This release has no " + (listener ? "listener" : "step") + " \"" + bean + "\".";
    }

    private boolean isListener(String bean) {
        return beans.containsBean(bean)
                && (beans.isTypeMatch(bean, TaskListener.class) || beans.isTypeMatch(bean, ExecutionListener.class));
    }

    private String missingMessage(Element element) {
        String name = element.getAttribute("name");
        boolean known = !element.getLocalName().equals("message")
                || messages.factsByName().containsKey(name);
        return known ? null : "This release never sends the message \"" + name + "\".";
    }

    private String missingReference(Element element) {
        return switch (element.getLocalName()) {
            case "callActivity" -> unlessThere("process", element.getAttribute("calledElement"));
            case "businessRuleTask" -> unlessThere("decision", Xml.camunda(element, "decisionRef"));
            case "userTask" -> unlessThere("form", Xml.camunda(element, "formRef"));
            default -> null;
        };
    }

    private String unlessThere(String kind, String id) {
        boolean known = id.isEmpty()
                || ExpressionGrammar.isExpression(id)
                || switch (kind) {
                    case "process" ->
                        repository
                                        .createProcessDefinitionQuery()
                                        .processDefinitionKey(id)
                                        .count()
                                > 0;
                    case "decision" ->
                        repository
                                        .createDecisionDefinitionQuery()
                                        .decisionDefinitionKey(id)
                                        .count()
                                > 0;
                    default ->
                        engine.getCommandExecutorTxRequired()
                                        .execute(context -> context.getCamundaFormDefinitionManager()
                                                .findLatestDefinitionByKey(id))
                                != null;
                };
        return known ? null : "There is no " + kind + " \"" + id + "\" any more.";
    }
}
