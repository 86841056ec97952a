package org.redress.deadlines.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.deadlines.Checkpoints;
import org.redress.deadlines.ClockId;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Check clock",
        description = "Looks how much of the time of a clock is used, and what is due because of it.",
        reads = "clock",
        writes = {"clockShare", "timeIsUp", "letterDue", "candidateGroup"})
class CheckClockDelegate implements JavaDelegate {

    private final Checkpoints checkpoints;

    CheckClockDelegate(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var standing = checkpoints.look(ClockId.parse(step.get(ClockVariables.CLOCK)));
        step.set(ClockVariables.CLOCK_SHARE, standing.share())
                .set(ClockVariables.TIME_IS_UP, standing.timeIsUp())
                .set(ClockVariables.LETTER_DUE, standing.letterDue())
                .set(ClockVariables.CANDIDATE_GROUP, standing.team());
    }
}
