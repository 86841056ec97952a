package org.redress.investigation.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.investigation.RequestProgress;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Check request waiting",
        description =
                "Looks whether the question or the last reminder arrived later than planned or has not arrived, and whether a reminder is due.",
        reads = {"informationRequest", "requestWaitsUntil"},
        writes = {"requestWaitsOn", "requestWaitsUntil", "informationReminderDue"})
class CheckRequestWaitingDelegate implements JavaDelegate {

    private final RequestProgress progress;

    CheckRequestWaitingDelegate(RequestProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String planned = step.get(InvestigationVariables.REQUEST_WAITS_UNTIL);
        RequestProgress.Verdict verdict =
                progress.judge(step.get(InvestigationVariables.INFORMATION_REQUEST), Instant.parse(planned));
        step.set(InvestigationVariables.REQUEST_WAITS_ON, verdict.waitUntil() != null)
                .set(
                        InvestigationVariables.REQUEST_WAITS_UNTIL,
                        verdict.waitUntil() == null
                                ? planned
                                : verdict.waitUntil().toString())
                .set(InvestigationVariables.INFORMATION_REMINDER_DUE, verdict.reminderDue());
    }
}
