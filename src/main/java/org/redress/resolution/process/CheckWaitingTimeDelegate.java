package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Silence;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Check waiting time",
    description = "Looks whether a reminder is due, and whether silence closes the complaint: by the rule they were told, when everything arrived and nothing was heard.",
    writes = {"reminderDue", "silenceCloses"})
class CheckWaitingTimeDelegate implements JavaDelegate {

    private final Silence silence;

    CheckWaitingTimeDelegate(Silence silence) {
        this.silence = silence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        step.set(ResolutionVariables.REMINDER_DUE, silence.isReminderDue(step.complaint()))
                .set(ResolutionVariables.SILENCE_CLOSES, silence.closes(step.complaint()));
    }
}
