package org.redress.assessment.process;

import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.assessment.ImmediateActions;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Plan immediate actions",
        description = "Writes down the immediate actions that the decision table asks for.",
        reads = "immediateActions",
        facts = "plannedActions")
class PlanImmediateActionsDelegate implements JavaDelegate {

    private final ImmediateActions actions;

    PlanImmediateActionsDelegate(ImmediateActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var planned = (Collection<?>) step.take("immediateActions");
        step.fact(
                "plannedActions",
                actions.plan(
                        step.complaint(), planned.stream().map(Object::toString).toList()));
    }
}
