package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Silence;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Remind complainant",
        description = "Reminds the complainant that we wait for an answer to the decision.",
        writes = "waitUntil")
class RemindComplainantDelegate implements JavaDelegate {

    private final Silence silence;

    RemindComplainantDelegate(Silence silence) {
        this.silence = silence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        step.set(
                ResolutionVariables.WAIT_UNTIL, silence.remind(step.complaint()).toString());
    }
}
