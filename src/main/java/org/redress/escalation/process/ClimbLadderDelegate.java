package org.redress.escalation.process;

import org.redress.escalation.OverdueResponses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Climb ladder", reads = {"escalationLevel", "escalationPauseHours"}, writes = {"escalationLevel", "nextEscalationAt"})
class ClimbLadderDelegate implements JavaDelegate {

    private final OverdueResponses overdue;

    ClimbLadderDelegate(OverdueResponses overdue) {
        this.overdue = overdue;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        int hours = ((Number) step.take("escalationPauseHours")).intValue();
        step.set(EscalationVariables.ESCALATION_LEVEL, step.get(EscalationVariables.ESCALATION_LEVEL) + 1)
                .set(EscalationVariables.NEXT_ESCALATION_AT, overdue.hoursFromNow(hours).toString());
    }
}
