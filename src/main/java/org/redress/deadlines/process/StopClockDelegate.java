package org.redress.deadlines.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.deadlines.FlowClocks;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Stop clock",
        description = "Stops a clock that \"Start clock\" started. When it does not run, nothing happens.")
class StopClockDelegate implements JavaDelegate {

    private static final Field<String> CLOCK_NAME = StartClockDelegate.CLOCK_NAME.setByOwner(
            "Which clock", "The words it was started with: \"Check the documents\"");
    private static final Field<Result> CLOCK_RESULT = Field.word("clockResult", Result.class)
            .setByOwner("Result", "Met: it was done, in time or late. Cancelled: nobody needs it any more.");

    private final FlowClocks clocks;

    StopClockDelegate(FlowClocks clocks) {
        this.clocks = clocks;
    }

    private enum Result {
        MET,
        CANCELLED
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String name = step.get(CLOCK_NAME);
        Result result = step.get(CLOCK_RESULT);
        step.refuseProblems();
        clocks.stop(step.subject(), step.actor(), name, result == Result.MET);
    }
}
