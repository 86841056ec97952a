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
        label = "Record escalation takeover",
        description =
                "Records that a complaints representative took the escalation over, with those that joined it, and ends the incident.",
        reads = {"clock", "clockShare", "escalationLevel"})
class RecordEscalationTakeoverDelegate implements JavaDelegate {

    private static final Field<String> ESCALATION_PLAN = EscalationVariables.PLAN;

    private final Escalations escalations;

    RecordEscalationTakeoverDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String plan = step.get(ESCALATION_PLAN);
        step.refuseProblems();
        escalations.takeOver(EscalationVariables.occasion(step), step.actor(), plan);
        step.settleAlarm();
    }
}
