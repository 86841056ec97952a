package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.escalation.Escalations;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Report breach",
        description = "Reports to management that time is up.",
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
class ReportBreachDelegate implements JavaDelegate {

    private final Escalations escalations;

    ReportBreachDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        boolean reached = escalations.reportBreach(EscalationVariables.occasion(step), EscalationVariables.rung(step));
        step.set(EscalationVariables.ANYBODY_REACHED, reached);
    }
}
