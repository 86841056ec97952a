package org.redress.composition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.composition.Approvals;
import org.redress.platform.Field;
import org.redress.platform.OfferedProcess;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record approval request",
        description = "Records who asks for approval of what.",
        writes = "approvalRequest",
        offers =
                @OfferedProcess(
                        id = "ApprovalProcess",
                        label = "Request approval",
                        description =
                                "Asks a group a question and waits for yes or no; whoever completed the task before cannot answer it.",
                        setBy = RecordApprovalRequestDelegate.class,
                        results = "approved"))
class RecordApprovalRequestDelegate implements JavaDelegate {

    private static final Field<String> APPROVAL_QUESTION = Field.text("approvalQuestion")
            .setByOwner(
                    "Question",
                    "What is to be approved, at most 1000 characters: \"May we pay the transport in advance?\"");
    private static final Field<String> APPROVAL_GROUP =
            Field.text("approvalGroup").setByOwner("Who may approve", "Id of a group: team-leads");

    private final Approvals approvals;

    RecordApprovalRequestDelegate(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String question = step.get(APPROVAL_QUESTION);
        String approvers = step.get(APPROVAL_GROUP);
        step.refuseProblems();
        step.set(
                CompositionVariables.APPROVAL_REQUEST,
                approvals.request(step.complaint(), step.actor(), step.occasion(), question, approvers));
    }
}
