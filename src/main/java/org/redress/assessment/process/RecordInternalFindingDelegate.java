package org.redress.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.casework.Withdrawals;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record internal finding",
        description = "Records what the organisation found for itself after the complainant withdrew.",
        reads = {"finding", "sure"})
class RecordInternalFindingDelegate implements JavaDelegate {

    private final Withdrawals withdrawals;

    RecordInternalFindingDelegate(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String finding = step.requiredText("finding");
        step.requireTick("sure");
        step.refuseProblems();
        withdrawals.recordInternalFinding(step.complaint(), step.actor(), finding);
    }
}
