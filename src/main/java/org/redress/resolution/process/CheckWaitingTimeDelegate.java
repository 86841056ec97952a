package org.redress.resolution.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Silence;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Check waiting time",
        description =
                "Looks whether the decision arrived later than planned, whether a reminder is due, and whether silence closes the complaint: by the rule they were told, when everything arrived and nothing was heard.",
        reads = "waitUntil",
        writes = {"toldLater", "waitUntil", "reminderDue", "silenceCloses"})
class CheckWaitingTimeDelegate implements JavaDelegate {

    private final Silence silence;

    CheckWaitingTimeDelegate(Silence silence) {
        this.silence = silence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String planned = step.get(ResolutionVariables.WAIT_UNTIL);
        Silence.Verdict verdict = silence.judge(step.complaint(), Instant.parse(planned));
        step.set(ResolutionVariables.TOLD_LATER, verdict.waitUntil() != null)
                .set(
                        ResolutionVariables.WAIT_UNTIL,
                        verdict.waitUntil() == null
                                ? planned
                                : verdict.waitUntil().toString())
                .set(ResolutionVariables.REMINDER_DUE, verdict.reminderDue())
                .set(ResolutionVariables.SILENCE_CLOSES, verdict.silenceCloses());
    }
}
