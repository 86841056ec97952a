package org.redress.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Something a process owner sets; the delegate finds it as a variable of that name. */
    public record Parameter(
            String name, String label, String description, List<String> choices, boolean required, String preset) {

        private static List<Parameter> of(Class<?> type) {
            return StepInputs.of(type).stream()
                    .flatMap(input -> input instanceof Field<?> field ? field.parameter().stream() : Stream.empty())
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
                    Parameter.of(offer.setBy()),
                    List.of(offer.results()));
        }
    }

    /** As a delegate announces itself: by its annotation, and by the constants it reads with. */
    public static StepDescription of(String bean, Class<?> delegate) {
        Step step = delegate.getAnnotation(Step.class);
        List<Parameter> parameters = step.offers().length > 0 ? List.of() : Parameter.of(delegate);
        Set<String> set = parameters.stream().map(Parameter::name).collect(Collectors.toSet());
        Stream<String> typed = StepInputs.of(delegate).stream()
                .flatMap(input -> input.names().stream())
                .filter(name -> !set.contains(name));
        return new StepDescription(
                bean,
                step.label(),
                Stream.concat(Stream.of(step.reads()), typed).collect(Collectors.toUnmodifiableSet()),
                Set.of(step.writes()),
                Set.of(step.errors()),
                parameters,
                Set.of(step.facts()),
                step.description(),
                moduleOf(delegate),
                Arrays.stream(step.offers()).map(Called::of).toList());
    }

    /** The capability that a class belongs to. */
    private static String moduleOf(Class<?> type) {
        String room = type.getPackageName();
        return room.startsWith(HOUSE) ? room.substring(HOUSE.length()).split("\\.")[0] : "";
    }

    /** Whether it may be placed anywhere in an owner's flow. */
    public boolean isBuildingBlock() {
        return !parameters.isEmpty();
    }
}
