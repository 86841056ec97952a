package org.redress.models.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.models.change.ChangeRequests;
import org.redress.models.change.ModelChange;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record change approval",
        description = "Records the second person's word on a change of models.",
        writes = "changeApproved")
class RecordChangeApprovalDelegate implements JavaDelegate {

    private static final Field<Boolean> CHANGE_APPROVAL = Field.yes("changeApproval");
    private static final Field<String> CHANGE_REMARK = Field.text("changeRemark");

    private final ChangeRequests requests;

    RecordChangeApprovalDelegate(ChangeRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        long change = ModelChange.idOf(execution.getProcessBusinessKey());
        boolean approved = step.get(CHANGE_APPROVAL);
        String remark = step.get(CHANGE_REMARK);
        step.refuseProblems();

        requests.decide(change, approved, remark, step.actor());

        step.set(ChangeVariables.CHANGE_APPROVED, approved);
    }
}
