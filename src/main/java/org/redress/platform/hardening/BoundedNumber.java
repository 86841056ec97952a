package org.redress.platform.hardening;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;

/** How often a step repeats: the engine makes all repetitions before the first one begins. */
record BoundedNumber(Expression number, String process) implements Expression {

    private static final long serialVersionUID = 1L;

    @Override
    public Object getValue(VariableScope scope) {
        Object value = number.getValue(scope);
        if (asNumber(value) > BoundedFlow.MOST_STEPS) {
            throw new EndlessFlow(process, BoundedFlow.MOST_STEPS);
        }
        return value;
    }

    /** What is no number, the engine refuses itself. */
    private static double asNumber(Object value) {
        try {
            return Double.parseDouble(String.valueOf(value));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        number.setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return number.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
        return number.isLiteralText();
    }
}
