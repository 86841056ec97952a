package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Outcomes;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Prepare awaiting the answer",
    description = "Gathers the facts for the rule about silence.",
    facts = {"stage", "vulnerable", "reachable"})
class PrepareAwaitingAnswerDelegate implements JavaDelegate {

    private final Outcomes outcomes;

    PrepareAwaitingAnswerDelegate(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        outcomes.silenceFacts(step.complaint()).forEach(step::fact);
    }
}
