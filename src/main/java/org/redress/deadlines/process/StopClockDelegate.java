package org.redress.deadlines.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.deadlines.FlowClocks;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.platform.StepParameter;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Stop clock",
        description = "Stops a clock that \"Start clock\" started. When it does not run, nothing happens.",
        parameters = {
            @StepParameter(
                    name = "clockName",
                    label = "Which clock",
                    description = "The words it was started with: \"Check the documents\""),
            @StepParameter(
                    name = "clockResult",
                    label = "Result",
                    description = "Met: it was done, in time or late. Cancelled: nobody needs it any more.",
                    choices = {"MET", "CANCELLED"})
        })
class StopClockDelegate implements JavaDelegate {

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
        String name = step.requiredText("clockName");
        Result result = step.word("clockResult", Result.class);
        step.refuseProblems();
        clocks.stop(step.complaint(), step.actor(), name, result == Result.MET);
    }
}
