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
        label = "Set waiting reason",
        description =
                "Shows whoever opens the complaint what it waits for, until \"Clear waiting reason\" or the end of the complaint.",
        parameters =
                @StepParameter(
                        name = "waitingReason",
                        label = "Waits for",
                        description = "At most 300 characters: \"report of the laboratory\""))
class SetWaitingReasonDelegate implements JavaDelegate {

    private final WaitingReasons reasons;

    SetWaitingReasonDelegate(WaitingReasons reasons) {
        this.reasons = reasons;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String reason = step.requiredText("waitingReason");
        step.refuseProblems();
        reasons.begin(step.complaint(), step.actor(), reason);
    }
}
