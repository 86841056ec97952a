package org.redress.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.assessment.ImmediateActions;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Record immediate action", description = "Records which immediate action was taken, and by whom.")
class RecordImmediateActionDelegate implements JavaDelegate {

    private static final Field<String> IMMEDIATE_ACTION = Field.text("immediateAction");
    private static final Field<String> ACTION_TAKEN = Field.text("actionTaken");

    private final ImmediateActions actions;

    RecordImmediateActionDelegate(ImmediateActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String action = step.get(IMMEDIATE_ACTION);
        String taken = step.get(ACTION_TAKEN);
        step.refuseProblems();
        actions.record(step.complaint(), step.actor(), action, taken);
    }
}
