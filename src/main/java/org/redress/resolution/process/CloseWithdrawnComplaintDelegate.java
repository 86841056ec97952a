package org.redress.resolution.process;

import org.redress.complaint.Withdrawals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Close withdrawn complaint",
    description = "Closes the complaint because it was withdrawn.")
class CloseWithdrawnComplaintDelegate implements JavaDelegate {

    private final Withdrawals withdrawals;

    CloseWithdrawnComplaintDelegate(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        withdrawals.close(step.complaint(), step.actor());
    }
}
