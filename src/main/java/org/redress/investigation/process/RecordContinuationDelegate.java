package org.redress.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.investigation.Continuation;
import org.redress.investigation.RequestProgress;
import org.redress.platform.Field;
import org.redress.platform.SharedFields;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record continuation",
        description = "Records how the complaint goes on without the information.",
        reads = "informationRequest")
class RecordContinuationDelegate implements JavaDelegate {

    private static final Field<Continuation> CONTINUATION = Field.word("continuation", Continuation.class);
    private static final Field<String> REMARK = SharedFields.REMARK;

    private final RequestProgress progress;

    RecordContinuationDelegate(RequestProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var continuation = step.get(CONTINUATION);
        String reason = step.get(REMARK);
        step.refuseProblems();
        progress.recordContinuation(
                step.get(InvestigationVariables.INFORMATION_REQUEST), step.actor(), continuation, reason);
    }
}
