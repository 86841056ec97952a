package org.redress.models;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.platform.StepDescription;

/**
 * What the code offers to models, and what is deployed already.
 *
 * @param steps what a service task may use, by bean name
 * @param listeners bean names a task listener may use
 * @param messages the messages the code sends, by name, each with the names of the facts that come with it
 * @param codes the words that code lists have, by the name under which a decision table asks for them
 * @param deployed the models in use
 */
public record Contract(
        Map<String, StepDescription> steps,
        Set<String> listeners,
        Map<String, Set<String>> messages,
        Map<String, Set<String>> codes,
        KnownModels deployed) {

    /** What a caller hands over to a process, where a step offers that process for calling. */
    public Stream<StepDescription.Parameter> offered(String process) {
        return steps.values().stream()
                .flatMap(step -> step.offered().stream())
                .filter(called -> called.process().equals(process))
                .flatMap(called -> called.parameters().stream());
    }
}
