package org.redress.resolution.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Remedies;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Prepare closing",
        description = "Looks whether a remedy was promised, or ordered outside, and until when it has to be done.",
        writes = {"remedyPromised", "remedyDueAt"})
class PrepareClosingDelegate implements JavaDelegate {

    private final Remedies remedies;

    PrepareClosingDelegate(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        step.set(ResolutionVariables.REMEDY_PROMISED, remedies.begin(step.complaint()));
        Instant dueAt = remedies.dueAt(step.complaint());
        step.set(ResolutionVariables.REMEDY_DUE_AT, dueAt == null ? null : dueAt.toString());
    }
}
