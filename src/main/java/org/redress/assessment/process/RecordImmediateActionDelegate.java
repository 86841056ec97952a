package org.redress.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.assessment.ImmediateActions;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record immediate action",
        description = "Records which immediate action was taken, and by whom.",
        reads = {"immediateAction", "actionTaken"})
class RecordImmediateActionDelegate implements JavaDelegate {

    private final ImmediateActions actions;

    RecordImmediateActionDelegate(ImmediateActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String action = step.requiredText("immediateAction");
        String taken = step.requiredText("actionTaken");
        step.refuseProblems();
        actions.record(step.complaint(), step.actor(), action, taken);
    }
}
