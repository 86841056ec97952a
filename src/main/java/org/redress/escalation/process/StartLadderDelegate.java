package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.escalation.Escalations;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Start ladder",
        description = "Begins at the first level of the escalation ladder.",
        reads = "clock",
        writes = "escalationLevel",
        facts = {"clockClass", "priority", "remindersWanted"})
class StartLadderDelegate implements JavaDelegate {

    private final Escalations escalations;

    StartLadderDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        step.set(EscalationVariables.ESCALATION_LEVEL, 1);
        escalations.ladderFacts(step.subject(), EscalationVariables.clock(step)).forEach(step::fact);
    }
}
