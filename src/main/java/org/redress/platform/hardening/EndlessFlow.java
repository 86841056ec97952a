package org.redress.platform.hardening;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * A flow takes step after step and never waits for anybody or anything; left alone it would fill the memory. What it did is undone.
 * A person is told; a job becomes an incident at once and is not done again by itself, because it would do the same again.
 */
public final class EndlessFlow extends RefusedByHand {

    private static final long serialVersionUID = 1L;

    EndlessFlow(String process, int steps) {
        this("The flow of " + process + " takes more than " + steps
                + " steps without waiting: it runs in a circle, or repeats a step too "
                + "often. Nothing was changed; a process owner has to mend the model.");
    }

    private EndlessFlow(String sentence) {
        super(sentence);
    }

    static EndlessFlow ofJobs(String process, int jobs) {
        return new EndlessFlow(
                "The flow of " + process + " went on by itself more than " + jobs
                        + " times within an hour: it runs in a circle "
                        + "from save point to save point or from timer to timer. It stops here; a process owner has to mend the model.");
    }

    public static boolean isIn(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).anyMatch(EndlessFlow.class::isInstance);
    }
}
