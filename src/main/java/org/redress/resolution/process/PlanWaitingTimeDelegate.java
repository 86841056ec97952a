package org.redress.resolution.process;

import org.redress.resolution.Outcomes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Plan waiting time",
    description = "Says when the complainant is reminded and when silence ends the waiting.",
    writes = {"waitUntil", "silenceEndsAt", "reminderDue", "silenceCloses"})
class PlanWaitingTimeDelegate implements JavaDelegate {

    private final Outcomes outcomes;

    PlanWaitingTimeDelegate(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        Outcomes.WaitingTime waiting = outcomes.waitingTime(step.complaint());
        step.set(ResolutionVariables.WAIT_UNTIL, waiting.remindAt().toString())
                .set(ResolutionVariables.SILENCE_ENDS_AT, waiting.endsAt().toString())
                .set(ResolutionVariables.REMINDER_DUE, true)
                .set(ResolutionVariables.SILENCE_CLOSES, waiting.silenceCloses());
    }
}
