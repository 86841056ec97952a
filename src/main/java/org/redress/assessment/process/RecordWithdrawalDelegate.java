package org.redress.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.assessment.WithdrawnComplaints;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record withdrawal",
        description =
                "Confirms the withdrawal to the complainant, and asks whether work goes on because safety is concerned.",
        writes = "finishAnyway")
class RecordWithdrawalDelegate implements JavaDelegate {

    private final WithdrawnComplaints withdrawn;

    RecordWithdrawalDelegate(WithdrawnComplaints withdrawn) {
        this.withdrawn = withdrawn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        step.set(AssessmentVariables.FINISH_ANYWAY, withdrawn.confirm(step.complaint()));
    }
}
