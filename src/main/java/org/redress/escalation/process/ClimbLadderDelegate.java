package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Climb ladder",
    description = "Goes one level up the escalation ladder.",
    reads = "escalationLevel", writes = "escalationLevel")
class ClimbLadderDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        step.set(EscalationVariables.ESCALATION_LEVEL, step.get(EscalationVariables.ESCALATION_LEVEL) + 1);
    }
}
