package org.redress.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.investigation.RequestProgress;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.record.Actor;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record supplied information",
        description = "Records that the information came; the clocks go on.",
        reads = "informationRequest")
class RecordSuppliedInformationDelegate implements JavaDelegate {

    private static final Field<String> TOLD_BY = InvestigationVariables.TOLD_BY;

    private final RequestProgress progress;

    RecordSuppliedInformationDelegate(RequestProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        progress.recordSupplied(step.get(InvestigationVariables.INFORMATION_REQUEST), new Actor(step.get(TOLD_BY)));
    }
}
