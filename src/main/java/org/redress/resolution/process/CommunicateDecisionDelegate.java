package org.redress.resolution.process;

import org.redress.resolution.Decisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Communicate decision", writes = "communicated")
class CommunicateDecisionDelegate implements JavaDelegate {

    private final Decisions decisions;

    CommunicateDecisionDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        step.set(ResolutionVariables.COMMUNICATED, decisions.communicate(step.complaint()));
    }
}
