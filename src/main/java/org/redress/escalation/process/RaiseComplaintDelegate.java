package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.escalation.Escalations;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Raise complaint",
        description = "Makes the role answer for the complaint from now on; the executive sponsors hear of it.",
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
class RaiseComplaintDelegate implements JavaDelegate {

    private final Escalations escalations;

    RaiseComplaintDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        boolean reached = escalations.raise(EscalationVariables.occasion(step), EscalationVariables.rung(step));
        step.set(EscalationVariables.ANYBODY_REACHED, reached);
    }
}
