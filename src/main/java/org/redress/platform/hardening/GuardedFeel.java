package org.redress.platform.hardening;

import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;

/**
 * What a decision can reach: values. FEEL can call the methods of any object among the variables; so it sees no
 * objects, only texts, numbers, truth values, dates, lists and maps of these, and JSON.
 */
final class GuardedFeel implements FeelEngineFactory {

    @Override
    public FeelEngine createInstance() {
        FeelEngine feel = new ScalaFeelEngineFactory().createInstance();
        return new FeelEngine() {

            @Override
            public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
                return feel.evaluateSimpleExpression(expression, new Values(variables));
            }

            @Override
            public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext variables) {
                return feel.evaluateSimpleUnaryTests(tests, input, new Values(variables));
            }
        };
    }

    /** The variables that are values; every other one is null. */
    private record Values(VariableContext all) implements VariableContext {

        @Override
        public TypedValue resolve(String name) {
            TypedValue value = all.resolve(name);
            return value == null || isValue(value.getValue()) ? value : Variables.untypedNullValue();
        }

        @Override
        public boolean containsVariable(String name) {
            return all.containsVariable(name);
        }

        @Override
        public Set<String> keySet() {
            return all.keySet();
        }

        private static boolean isValue(Object value) {
            if (value instanceof Map<?, ?> map) {
                return map.values().stream().allMatch(Values::isValue);
            }
            if (value instanceof Collection<?> collection) {
                return collection.stream().allMatch(Values::isValue);
            }
            return value == null
                    || value instanceof CharSequence
                    || value instanceof Number
                    || value instanceof Boolean
                    || value instanceof Date
                    || value instanceof TemporalAccessor
                    || value instanceof TemporalAmount
                    || value instanceof SpinJsonNode;
        }
    }
}
