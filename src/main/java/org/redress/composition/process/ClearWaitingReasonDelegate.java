package org.redress.composition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.composition.WaitingReasons;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Clear waiting reason",
        description = "The complaint no longer waits for what \"Set waiting reason\" said.")
class ClearWaitingReasonDelegate implements JavaDelegate {

    private static final Field<String> WAITING_REASON = SetWaitingReasonDelegate.WAITING_REASON
            .optional()
            .setByOwner("Waits no longer for", "The words it was set with. Empty: for nothing any more");

    private final WaitingReasons reasons;

    ClearWaitingReasonDelegate(WaitingReasons reasons) {
        this.reasons = reasons;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String reason = step.get(WAITING_REASON);
        step.refuseProblems();
        reasons.end(step.complaint(), step.actor(), reason);
    }
}
