package org.redress.composition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.composition.Approvals;
import org.redress.platform.OfferedProcess;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.platform.StepParameter;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record approval request",
        description = "Records who asks for approval of what.",
        reads = {"approvalQuestion", "approvalGroup"},
        writes = "approvalRequest",
        offers =
                @OfferedProcess(
                        id = "ApprovalProcess",
                        label = "Request approval",
                        description =
                                "Asks a group a question and waits for yes or no; whoever completed the task before cannot answer it.",
                        parameters = {
                            @StepParameter(
                                    name = "approvalQuestion",
                                    label = "Question",
                                    description =
                                            "What is to be approved, at most 1000 characters: \"May we pay the transport in advance?\""),
                            @StepParameter(
                                    name = "approvalGroup",
                                    label = "Who may approve",
                                    description = "Id of a group: team-leads")
                        },
                        results = "approved"))
class RecordApprovalRequestDelegate implements JavaDelegate {

    private final Approvals approvals;

    RecordApprovalRequestDelegate(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String question = step.requiredText("approvalQuestion");
        String approvers = step.requiredText("approvalGroup");
        step.refuseProblems();
        step.set(
                CompositionVariables.APPROVAL_REQUEST,
                approvals.request(step.complaint(), step.actor(), step.occasion(), question, approvers));
    }
}
