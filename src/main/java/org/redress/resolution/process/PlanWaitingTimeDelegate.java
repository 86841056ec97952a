package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Silence;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Plan waiting time", description = "Says when the complainant is reminded.", writes = "waitUntil")
class PlanWaitingTimeDelegate implements JavaDelegate {

    private final Silence silence;

    PlanWaitingTimeDelegate(Silence silence) {
        this.silence = silence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        step.set(
                ResolutionVariables.WAIT_UNTIL,
                silence.remindAt(step.complaint()).toString());
    }
}
