package org.redress.escalation.process;

import org.redress.escalation.OverdueResponses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Inform lead", reads = "escalationLevel")
class InformLeadDelegate implements JavaDelegate {

    private final OverdueResponses overdue;

    InformLeadDelegate(OverdueResponses overdue) {
        this.overdue = overdue;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        overdue.informLead(step.complaint(), step.get(EscalationVariables.ESCALATION_LEVEL));
    }
}
