package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.escalation.Escalations;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Climb ladder",
        description = "Goes one level up the escalation ladder.",
        reads = {"clock", "escalationLevel"},
        writes = "escalationLevel",
        facts = {"clockClass", "priority", "remindersWanted"})
class ClimbLadderDelegate implements JavaDelegate {

    private final Escalations escalations;

    ClimbLadderDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        step.set(EscalationVariables.ESCALATION_LEVEL, step.get(EscalationVariables.ESCALATION_LEVEL) + 1);
        escalations.ladderFacts(step.subject(), EscalationVariables.clock(step)).forEach(step::fact);
    }
}
