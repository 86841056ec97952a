package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.escalation.Escalations;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Supersede older ladder",
        description = "Ends what an older ladder of the same clock still asks for.",
        reads = "clock")
class SupersedeOlderLadderDelegate implements JavaDelegate {

    private final Escalations escalations;

    SupersedeOlderLadderDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        escalations.supersedeOlder(step.subject(), EscalationVariables.clock(step));
    }
}
