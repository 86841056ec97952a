package org.redress.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.assessment.Criteria;
import org.redress.assessment.ImmediateActions;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Safety implication found",
        description = "Tells the flow that the complaint has a safety implication.",
        reads = {"safetyImplication", "safetyReason"})
class ReportSafetyImplicationDelegate implements JavaDelegate {

    private final ImmediateActions actions;

    ReportSafetyImplicationDelegate(ImmediateActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var implication = step.word("safetyImplication", Criteria.SafetyImplication.class);
        String reason = step.requiredText("safetyReason");
        step.refuseProblems();
        actions.call(step.complaint(), step.actor(), implication, reason);
    }
}
