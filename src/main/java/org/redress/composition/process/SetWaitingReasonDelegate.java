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
        label = "Set waiting reason",
        description =
                "Shows whoever opens the complaint what it waits for, until \"Clear waiting reason\" or the end of the complaint.")
class SetWaitingReasonDelegate implements JavaDelegate {

    static final Field<String> WAITING_REASON =
            Field.text("waitingReason").setByOwner("Waits for", "At most 300 characters: \"report of the laboratory\"");

    private final WaitingReasons reasons;

    SetWaitingReasonDelegate(WaitingReasons reasons) {
        this.reasons = reasons;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String reason = step.get(WAITING_REASON);
        step.refuseProblems();
        reasons.begin(step.complaint(), step.actor(), reason);
    }
}
