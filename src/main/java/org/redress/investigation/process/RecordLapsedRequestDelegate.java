package org.redress.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.investigation.RequestProgress;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record lapsed request",
        description = "Records that nobody answered in time; the clocks go on.",
        reads = "informationRequest")
class RecordLapsedRequestDelegate implements JavaDelegate {

    private final RequestProgress progress;

    RecordLapsedRequestDelegate(RequestProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        progress.recordLapse(step.get(InvestigationVariables.INFORMATION_REQUEST));
    }
}
