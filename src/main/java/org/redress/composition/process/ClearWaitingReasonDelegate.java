package org.redress.composition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.composition.WaitingReasons;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.platform.StepParameter;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Clear waiting reason",
        description = "The complaint no longer waits for what \"Set waiting reason\" said.",
        parameters =
                @StepParameter(
                        name = "waitingReason",
                        label = "Waits no longer for",
                        required = false,
                        description = "The words it was set with. Empty: for nothing any more"))
class ClearWaitingReasonDelegate implements JavaDelegate {

    private final WaitingReasons reasons;

    ClearWaitingReasonDelegate(WaitingReasons reasons) {
        this.reasons = reasons;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String reason = step.text("waitingReason");
        step.refuseProblems();
        reasons.end(step.complaint(), step.actor(), reason);
    }
}
