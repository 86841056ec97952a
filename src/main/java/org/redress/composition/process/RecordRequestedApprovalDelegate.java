package org.redress.composition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.composition.Approvals;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record requested approval",
        description = "Records yes or no and the reasons, by somebody who did not ask.",
        reads = {"approvalRequest", "approval", "approvalReasons"},
        writes = "approved")
class RecordRequestedApprovalDelegate implements JavaDelegate {

    private final Approvals approvals;

    RecordRequestedApprovalDelegate(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        boolean approved = step.yes("approval");
        String reasons = step.requiredText("approvalReasons");
        step.refuseProblems();
        approvals.answer(
                step.complaint(), step.get(CompositionVariables.APPROVAL_REQUEST), step.actor(), approved, reasons);
        step.set(CompositionVariables.APPROVED, approved);
    }
}
