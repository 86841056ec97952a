package org.redress.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.assessment.Criteria;
import org.redress.assessment.ImmediateActions;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Safety implication found", description = "Tells the flow that the complaint has a safety implication.")
class ReportSafetyImplicationDelegate implements JavaDelegate {

    private static final Field<Criteria.SafetyImplication> SAFETY_IMPLICATION = SafetyFields.IMPLICATION;
    private static final Field<String> SAFETY_REASON = SafetyFields.REASON;

    private final ImmediateActions actions;

    ReportSafetyImplicationDelegate(ImmediateActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var implication = step.get(SAFETY_IMPLICATION);
        String reason = step.get(SAFETY_REASON);
        step.refuseProblems();
        actions.call(step.complaint(), step.actor(), implication, reason);
    }
}
