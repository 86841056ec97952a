package org.redress.models.replay;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.redress.complaint.ComplaintNumber;

/**
 * Records what a step of a complaint asks a decision, and the decisions this one requires. Questions from outside a process
 * know no complaint and are not recorded.
 */
final class DecisionRecorder implements DmnDecisionEvaluationListener {

    /** The words a flow decides on are short. Longer text was written by a person and is not copied. */
    private static final int LONGEST_WORD = 200;

    private final Map<String, UsedNames> names = new ConcurrentHashMap<>();

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        var asking = Context.getCoreExecutionContext();
        if (asking != null && asking.getExecution() instanceof ExecutionEntity execution) {
            complaintOf(execution).ifPresent(complaint -> record(event, complaint, execution));
        }
    }

    private void record(DmnDecisionEvaluationEvent event, String complaint, ExecutionEntity execution) {
        List<DecisionQuestion> asked = new ArrayList<>();
        event.getRequiredDecisionResults()
                .forEach(required -> question(required, complaint, execution).ifPresent(asked::add));
        question(event.getDecisionResult(), complaint, execution).ifPresent(asked::add);
        Context.getCommandContext().getSession(UnwrittenQuestions.class).add(asked);
    }

    private Optional<DecisionQuestion> question(
            DmnDecisionLogicEvaluationEvent event, String complaint, ExecutionEntity execution) {
        return event.getDecision() instanceof DecisionDefinitionEntity decision
                ? Optional.of(new DecisionQuestion(
                        complaint,
                        decision.getKey(),
                        decision.getVersion(),
                        inputs(decision, execution),
                        DecisionAnswer.in(event)))
                : Optional.empty();
    }

    private Map<String, Object> inputs(DecisionDefinitionEntity decision, ExecutionEntity execution) {
        UsedNames used = names.computeIfAbsent(decision.getId(), id -> UsedNames.of(decision));
        Map<String, Object> inputs = new LinkedHashMap<>();
        used.needed().forEach(name -> record(name, execution.getVariableTyped(name, false), inputs));
        used.mentioned().stream()
                .filter(execution::hasVariable)
                .forEach(name -> record(name, execution.getVariableTyped(name, false), inputs));
        return inputs;
    }

    /** A missing variable is recorded as null, which is an input like others. Lists and objects are left out. */
    private static void record(String name, TypedValue typed, Map<String, Object> inputs) {
        if (typed != null && !(typed instanceof PrimitiveValue<?>) && typed.getType() != ValueType.NULL) {
            return;
        }
        Object value = typed == null ? null : typed.getValue();
        if (value == null
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Date
                || value instanceof String word && word.length() <= LONGEST_WORD) {
            inputs.put(name, value);
        }
    }

    private static Optional<String> complaintOf(ExecutionEntity execution) {
        String key = execution.getProcessBusinessKey();
        try {
            return key == null ? Optional.empty() : Optional.of(new ComplaintNumber(key).value());
        } catch (IllegalArgumentException notOfAComplaint) {
            return Optional.empty();
        }
    }
}
