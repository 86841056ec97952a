package org.redress.deadlines.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.deadlines.Checkpoints;
import org.redress.deadlines.ClockId;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

/**
 * The date is a fact of this transaction only: the timer keeps it. When the ledger moves the date, it moves the timer.
 */
@Component
@Step(
        label = "Set checkpoint",
        description = "Says when the clock is looked at next.",
        reads = {"clock", "nextShare", "nextCheckAt"},
        facts = "nextCheckAt")
class SetCheckpointDelegate implements JavaDelegate {

    private final Checkpoints checkpoints;

    SetCheckpointDelegate(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        int share = ((Number) step.take("nextShare")).intValue();
        ClockId clock = ClockId.parse(step.get(ClockVariables.CLOCK));
        step.fact("nextCheckAt", checkpoints.plan(clock, share).toString());
    }
}
