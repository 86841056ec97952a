package org.redress.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.assessment.ImmediateActions;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Record withdrawal",
    description = "Asks whether work goes on after the withdrawal, because safety is concerned.",
    writes = "finishAnyway")
class RecordWithdrawalDelegate implements JavaDelegate {

    private final ImmediateActions actions;

    RecordWithdrawalDelegate(ImmediateActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        step.set(AssessmentVariables.FINISH_ANYWAY, actions.outliveWithdrawal(step.complaint()));
    }
}
