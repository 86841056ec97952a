package org.redress.escalation.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.deadlines.OfficeTime;
import org.redress.escalation.Escalations;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Plan escalation",
        description = "Turns the row of the ladder into who does what until when.",
        reads = {"escalationRung", "escalationLevel"},
        writes = {
            "escalationAction",
            "escalationRole",
            "escalationTemplate",
            "escalationGroup",
            "acknowledgementNeeded",
            "acknowledgeBy"
        })
class PlanEscalationDelegate implements JavaDelegate {

    private final Escalations escalations;
    private final OfficeTime time;

    PlanEscalationDelegate(Escalations escalations, OfficeTime time) {
        this.escalations = escalations;
        this.time = time;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var rung =
                PlannedRung.of((Map<?, ?>) step.take("escalationRung"), step.get(EscalationVariables.ESCALATION_LEVEL));
        step.set(EscalationVariables.ESCALATION_ACTION, rung.action())
                .set(EscalationVariables.ESCALATION_ROLE, rung.role())
                .set(EscalationVariables.ESCALATION_TEMPLATE, rung.template())
                .set(EscalationVariables.ESCALATION_GROUP, escalations.groupOf(step.subject(), rung.role()))
                .set(EscalationVariables.ACKNOWLEDGEMENT_NEEDED, rung.acknowledgementNeeded())
                .set(
                        EscalationVariables.ACKNOWLEDGE_BY,
                        time.afterWorkingHours(rung.hours()).toString());
    }
}
