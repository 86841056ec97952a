package org.redress.models.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLiteralExpressionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** What a decision says: for each row that fits, its outputs by name; a single value is a row of one output. */
record DecisionAnswer(List<Map<String, Object>> rows) {

    static DecisionAnswer in(DmnDecisionLogicEvaluationEvent event) {
        if (event instanceof DmnDecisionLiteralExpressionEvaluationEvent expression) {
            return single(expression.getOutputName(), expression.getOutputValue());
        }
        DmnDecisionTableEvaluationEvent table = (DmnDecisionTableEvaluationEvent) event;
        return table.getCollectResultValue() != null
                ? single(table.getCollectResultName(), table.getCollectResultValue())
                : new DecisionAnswer(table.getMatchingRules().stream()
                        .map(DecisionAnswer::row)
                        .toList());
    }

    private static DecisionAnswer single(String output, TypedValue value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(output == null ? "" : output, plain(value));
        return new DecisionAnswer(List.of(row));
    }

    private static Map<String, Object> row(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> row = new LinkedHashMap<>();
        rule.getOutputEntries().forEach((output, entry) -> row.put(output, plain(entry.getValue())));
        return row;
    }

    private static Object plain(TypedValue typed) {
        Object value = typed == null ? null : typed.getValue();
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
