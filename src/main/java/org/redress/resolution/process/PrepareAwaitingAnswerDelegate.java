package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Silence;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Prepare awaiting the answer",
        description = "Gathers the facts for the rule about silence.",
        facts = {"stage", "vulnerable", "reachable"})
class PrepareAwaitingAnswerDelegate implements JavaDelegate {

    private final Silence silence;

    PrepareAwaitingAnswerDelegate(Silence silence) {
        this.silence = silence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        silence.facts(step.complaint()).forEach(step::fact);
    }
}
