package org.redress.investigation.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.investigation.FlowQuestions;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Check request limits",
        description =
                "Looks whether the complainant may be asked; if not, the timeline says why and the information counts as not supplied.",
        reads = "requestLimits",
        writes = {"askingAllowed", "informationSupplied"})
class CheckRequestLimitsDelegate implements JavaDelegate {

    private final FlowQuestions questions;

    CheckRequestLimitsDelegate(FlowQuestions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        boolean allowed = questions.mayAsk(
                step.complaint(), step.actor(), LimitsRow.rule((Map<?, ?>) step.take("requestLimits"), null));
        step.set(InvestigationVariables.ASKING_ALLOWED, allowed)
                .set(InvestigationVariables.INFORMATION_SUPPLIED, false);
    }
}
