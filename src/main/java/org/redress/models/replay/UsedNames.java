package org.redress.models.replay;

import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionLiteralExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.redress.models.expressions.Feel;

/**
 * The variables a decision reads, and those of the decisions it requires; the answers of the latter do not count as
 * variables.
 *
 * @param needed    in what is asked: the head of a column
 * @param mentioned in cells
 */
record UsedNames(Set<String> needed, Set<String> mentioned) {

    static UsedNames of(DmnDecision decision) {
        UsedNames names = new UsedNames(new LinkedHashSet<>(), new LinkedHashSet<>());
        Set<String> computed = new LinkedHashSet<>();
        names.add(decision);
        decision.getRequiredDecisions().forEach(required -> names.addRequired(required, computed));
        names.needed.removeAll(computed);
        names.mentioned.removeAll(computed);
        return names;
    }

    private void addRequired(DmnDecision decision, Set<String> computed) {
        if (decision.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
            table.getOutputs().forEach(output -> computed.add(output.getOutputName()));
        } else if (decision.getDecisionLogic() instanceof DmnDecisionLiteralExpressionImpl literal) {
            computed.add(literal.getVariable().getName());
        }
        add(decision);
        decision.getRequiredDecisions().forEach(required -> addRequired(required, computed));
    }

    private void add(DmnDecision decision) {
        if (decision.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
            table.getInputs().forEach(input -> collect(input.getExpression(), needed));
            table.getRules().forEach(rule -> {
                rule.getConditions().forEach(condition -> collect(condition, mentioned));
                rule.getConclusions().forEach(conclusion -> collect(conclusion, mentioned));
            });
        } else if (decision.getDecisionLogic() instanceof DmnDecisionLiteralExpressionImpl literal) {
            collect(literal.getExpression(), needed);
        }
    }

    private static void collect(DmnExpressionImpl expression, Set<String> names) {
        if (expression != null && expression.getExpression() != null) {
            names.addAll(Feel.names(expression.getExpression()));
        }
    }
}
