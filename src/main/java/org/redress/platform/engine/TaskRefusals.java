package org.redress.platform.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.redress.contract.RuleRefused;

/** What a rule refuses at a task is the person's to mend: the engine's REST interface answers 400 with the reason, and Tasklist shows it. */
public final class TaskRefusals {

    private TaskRefusals() {}

    public static void claiming(Runnable claim) {
        try {
            claim.run();
        } catch (TaskAlreadyClaimedException e) {
            throw new BadUserRequestException("Somebody else has just claimed this task.", e);
        } catch (ProcessEngineException e) {
            throw refusalIn(e)
                    .<ProcessEngineException>map(refusal -> new BadUserRequestException(refusal.getMessage(), e))
                    .orElse(e);
        }
    }

    /** A listener's exception comes wrapped, twice. */
    public static Optional<RuleRefused> refusalIn(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(RuleRefused.class::isInstance)
                .map(RuleRefused.class::cast)
                .findFirst();
    }
}
