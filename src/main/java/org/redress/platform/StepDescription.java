package org.redress.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One step of the catalogue, as its delegate announces it.
 *
 * @param bean    the name models use, {@code #{bean}}
 * @param facts   what it leaves for the decision or the timer right behind it; the engine does not keep it
 * @param module  the capability it belongs to
 * @param offered processes that begin with it and may be called
 */
public record StepDescription(
        String bean,
        String label,
        Set<String> reads,
        Set<String> writes,
        Set<String> errors,
        List<Parameter> parameters,
        Set<String> facts,
        String description,
        String module,
        List<Called> offered) {

    private static final String HOUSE = "org.redress.";

    /** A step that leaves no facts. */
    public StepDescription(
            String bean,
            String label,
            Set<String> reads,
            Set<String> writes,
            Set<String> errors,
            List<Parameter> parameters) {
        this(bean, label, reads, writes, errors, parameters, Set.of(), "", "", List.of());
    }

    /** @see StepParameter */
    public record Parameter(
            String name, String label, String description, List<String> choices, boolean required, String preset) {

        private static List<Parameter> of(StepParameter... parameters) {
            return Arrays.stream(parameters)
                    .map(parameter -> new Parameter(
                            parameter.name(),
                            parameter.label(),
                            parameter.description(),
                            List.of(parameter.choices()),
                            parameter.required(),
                            parameter.preset()))
                    .toList();
        }
    }

    /** @see OfferedProcess */
    public record Called(
            String process, String label, String description, List<Parameter> parameters, List<String> results) {

        private static Called of(OfferedProcess offer) {
            return new Called(
                    offer.id(),
                    offer.label(),
                    offer.description(),
                    Parameter.of(offer.parameters()),
                    List.of(offer.results()));
        }
    }

    public static StepDescription of(String bean, Step step) {
        return new StepDescription(
                bean,
                step.label(),
                Set.of(step.reads()),
                Set.of(step.writes()),
                Set.of(step.errors()),
                Parameter.of(step.parameters()),
                Set.of(step.facts()),
                step.description(),
                "",
                Arrays.stream(step.offers()).map(Called::of).toList());
    }

    /** The same, with the capability that this class belongs to. */
    public StepDescription from(Class<?> type) {
        String room = type.getPackageName();
        String within = room.startsWith(HOUSE) ? room.substring(HOUSE.length()) : "";
        return new StepDescription(
                bean, label, reads, writes, errors, parameters, facts, description, within.split("\\.")[0], offered);
    }

    /** Whether it may stand anywhere in an owner's flow. */
    public boolean isBuildingBlock() {
        return !parameters.isEmpty();
    }
}
