package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Field;
import org.redress.platform.SharedFields;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Authority;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record approval",
        description = "Records whether the remedy was approved, by somebody who did not decide it.",
        writes = "approved")
class RecordApprovalDelegate implements JavaDelegate {

    private static final Field<Boolean> APPROVAL = SharedFields.APPROVAL;
    private static final Field<String> APPROVAL_REASON = Field.text("approvalReason");

    private final Authority authority;

    RecordApprovalDelegate(Authority authority) {
        this.authority = authority;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        boolean approved = step.get(APPROVAL);
        String reason = step.get(APPROVAL_REASON);
        step.refuseProblems();
        authority.approve(step.complaint(), step.actor(), approved, reason);
        step.set(ResolutionVariables.APPROVED, approved);
    }
}
