package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Outcomes;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Check waiting time",
    description = "Looks whether the complainant was reminded, and whether silence closes the complaint by the rule they were told.",
    writes = {"reminderDue", "silenceCloses"})
class CheckWaitingTimeDelegate implements JavaDelegate {

    private final Outcomes outcomes;

    CheckWaitingTimeDelegate(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        step.set(ResolutionVariables.REMINDER_DUE, !outcomes.isReminded(step.complaint()))
                .set(ResolutionVariables.SILENCE_CLOSES, outcomes.waitingTime(step.complaint()).silenceCloses());
    }
}
