package org.redress.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.investigation.Continuation;
import org.redress.investigation.RequestProgress;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record continuation",
        description = "Records how the complaint goes on without the information.",
        reads = {"informationRequest", "continuation", "remark"})
class RecordContinuationDelegate implements JavaDelegate {

    private final RequestProgress progress;

    RecordContinuationDelegate(RequestProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var continuation = step.word("continuation", Continuation.class);
        String reason = step.requiredText("remark");
        step.refuseProblems();
        progress.recordContinuation(
                step.get(InvestigationVariables.INFORMATION_REQUEST), step.actor(), continuation, reason);
    }
}
