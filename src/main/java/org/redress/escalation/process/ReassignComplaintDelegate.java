package org.redress.escalation.process;

import org.redress.escalation.OverdueResponses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Reassign complaint", reads = "escalationLevel")
class ReassignComplaintDelegate implements JavaDelegate {

    private final OverdueResponses overdue;

    ReassignComplaintDelegate(OverdueResponses overdue) {
        this.overdue = overdue;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        overdue.reassign(step.complaint(), step.get(EscalationVariables.ESCALATION_LEVEL));
    }
}
