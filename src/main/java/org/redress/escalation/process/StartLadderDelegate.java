package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Start ladder",
    description = "Begins at the first level of the escalation ladder.",
    writes = "escalationLevel")
class StartLadderDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution.of(execution).set(EscalationVariables.ESCALATION_LEVEL, 1);
    }
}
