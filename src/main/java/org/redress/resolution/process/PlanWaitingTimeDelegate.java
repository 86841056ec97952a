package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Outcomes;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Plan waiting time",
    description = "Says when the complainant is reminded.",
    writes = "waitUntil")
class PlanWaitingTimeDelegate implements JavaDelegate {

    private final Outcomes outcomes;

    PlanWaitingTimeDelegate(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        step.set(ResolutionVariables.WAIT_UNTIL, outcomes.waitingTime(step.complaint()).remindAt().toString());
    }
}
