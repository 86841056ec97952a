package org.redress.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.casework.Withdrawals;
import org.redress.platform.Field;
import org.redress.platform.SharedFields;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record internal finding",
        description = "Records what the organisation found for itself after the complainant withdrew.")
class RecordInternalFindingDelegate implements JavaDelegate {

    private static final Field<String> FINDING = Field.text("finding");
    private static final Field<Boolean> SURE = SharedFields.SURE;

    private final Withdrawals withdrawals;

    RecordInternalFindingDelegate(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String finding = step.get(FINDING);
        step.confirm(SURE);
        step.refuseProblems();
        withdrawals.recordInternalFinding(step.complaint(), step.actor(), finding);
    }
}
