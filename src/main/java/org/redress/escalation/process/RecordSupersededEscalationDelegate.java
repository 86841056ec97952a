package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.escalation.Escalations;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record superseded escalation",
        description = "Records that a newer ladder of the clock asks instead, and ends the incident.",
        reads = {"clock", "clockShare", "escalationLevel"})
class RecordSupersededEscalationDelegate implements JavaDelegate {

    private final Escalations escalations;

    RecordSupersededEscalationDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        escalations.recordSuperseded(EscalationVariables.occasion(step));
        step.settleAlarm();
    }
}
