package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.escalation.Escalations;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Notify role",
        description = "Writes to the role that the ladder names, by e-mail.",
        reads = {
            "clock",
            "clockShare",
            "escalationLevel",
            "escalationRole",
            "escalationTemplate",
            "acknowledgementNeeded",
            "acknowledgeBy"
        },
        writes = "anybodyReached")
class NotifyRoleDelegate implements JavaDelegate {

    private final Escalations escalations;

    NotifyRoleDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        boolean reached = escalations.notifyRole(EscalationVariables.occasion(step), EscalationVariables.rung(step));
        step.set(EscalationVariables.ANYBODY_REACHED, reached);
    }
}
