package org.redress.models.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.models.change.ChangeRequests;
import org.redress.models.change.ModelChange;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record change approval",
        description = "Records the second person's word on a change of models.",
        reads = {"changeApproval", "changeRemark"},
        writes = "changeApproved")
class RecordChangeApprovalDelegate implements JavaDelegate {

    private final ChangeRequests requests;

    RecordChangeApprovalDelegate(ChangeRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        long change = ModelChange.idOf(execution.getProcessBusinessKey());
        boolean approved = step.yes("changeApproval");
        String remark = step.requiredText("changeRemark");
        step.refuseProblems();

        requests.decide(change, approved, remark, step.actor());

        step.set(ChangeVariables.CHANGE_APPROVED, approved);
    }
}
