package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.escalation.Escalations;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Reassign complaint",
        description = "Takes the open work from its holders and offers it to the role.",
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
class ReassignComplaintDelegate implements JavaDelegate {

    private final Escalations escalations;

    ReassignComplaintDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        boolean reached = escalations.reassign(EscalationVariables.occasion(step), EscalationVariables.rung(step));
        step.set(EscalationVariables.ANYBODY_REACHED, reached);
    }
}
