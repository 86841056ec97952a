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
        label = "Cancel information request",
        description = "Ends an information request because the complaint ended.",
        reads = "informationRequest")
class CancelInformationRequestDelegate implements JavaDelegate {

    private static final Field<String> TOLD_BY = InvestigationVariables.TOLD_BY;

    private final RequestProgress progress;

    CancelInformationRequestDelegate(RequestProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        progress.cancel(step.get(InvestigationVariables.INFORMATION_REQUEST), new Actor(step.get(TOLD_BY)));
    }
}
