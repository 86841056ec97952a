package org.redress.platform.deployment;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.redress.platform.StepDescription;

/**
 * What the code offers to models, and what is deployed already.
 *
 * @param steps what a service task may use, by bean name
 * @param listeners bean names a task listener may use
 * @param messages names of the messages the code sends
 * @param processes tells whether a process of that id is deployed
 * @param decisions tells whether a decision of that id is deployed
 * @param forms tells whether a form of that id is deployed
 */
public record Contract(Map<String, StepDescription> steps, Set<String> listeners, Set<String> messages,
                       Predicate<String> processes, Predicate<String> decisions, Predicate<String> forms) {

    /** The same, with what a set of files defines itself. */
    Contract with(Definitions own) {
        return new Contract(steps, listeners, messages, processes.or(own.processes()::contains),
            decisions.or(own.decisions()::contains), forms.or(own.forms()::contains));
    }
}
