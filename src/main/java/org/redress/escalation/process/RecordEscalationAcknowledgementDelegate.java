package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.escalation.Escalations;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record escalation acknowledgement",
        description = "Records that somebody has taken note of the escalation, and what they plan.",
        reads = {"clock", "clockShare", "escalationLevel"})
class RecordEscalationAcknowledgementDelegate implements JavaDelegate {

    private static final Field<String> ESCALATION_PLAN = EscalationVariables.PLAN;

    private final Escalations escalations;

    RecordEscalationAcknowledgementDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String plan = step.get(ESCALATION_PLAN);
        step.refuseProblems();
        escalations.acknowledge(EscalationVariables.occasion(step), step.actor(), plan);
    }
}
