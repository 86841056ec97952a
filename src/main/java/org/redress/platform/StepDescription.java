package org.redress.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One step of the catalogue, as its delegate announces it.
 *
 * @param bean the name models use, {@code #{bean}}
 * @param facts what it leaves for the decision or the timer right behind it; the engine does not keep it
 */
public record StepDescription(String bean, String label, Set<String> reads, Set<String> writes, Set<String> errors,
                              List<Parameter> parameters, Set<String> facts) {

    /** A step that leaves no facts. */
    public StepDescription(String bean, String label, Set<String> reads, Set<String> writes, Set<String> errors,
                           List<Parameter> parameters) {
        this(bean, label, reads, writes, errors, parameters, Set.of());
    }

    /** @see StepParameter */
    public record Parameter(String name, String label, String description, List<String> choices, boolean required) {

        private static Parameter of(StepParameter parameter) {
            return new Parameter(parameter.name(), parameter.label(), parameter.description(), List.of(parameter.choices()),
                parameter.required());
        }
    }

    public static StepDescription of(String bean, Step step) {
        return new StepDescription(bean, step.label(), Set.of(step.reads()), Set.of(step.writes()), Set.of(step.errors()),
            Arrays.stream(step.parameters()).map(Parameter::of).toList(), Set.of(step.facts()));
    }
}
