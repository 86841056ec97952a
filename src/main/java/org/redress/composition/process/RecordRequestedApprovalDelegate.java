package org.redress.composition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.composition.Approvals;
import org.redress.platform.Field;
import org.redress.platform.SharedFields;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record requested approval",
        description = "Records yes or no and the reasons, by somebody who did not ask.",
        reads = "approvalRequest",
        writes = "approved")
class RecordRequestedApprovalDelegate implements JavaDelegate {

    private static final Field<Boolean> APPROVAL = SharedFields.APPROVAL;
    private static final Field<String> APPROVAL_REASONS = Field.text("approvalReasons");

    private final Approvals approvals;

    RecordRequestedApprovalDelegate(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        boolean approved = step.get(APPROVAL);
        String reasons = step.get(APPROVAL_REASONS);
        step.refuseProblems();
        approvals.answer(
                step.complaint(), step.get(CompositionVariables.APPROVAL_REQUEST), step.actor(), approved, reasons);
        step.set(CompositionVariables.APPROVED, approved);
    }
}
