package org.redress.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.assessment.Assessments;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Explain and refer",
        description = "Writes to the complainant why the complaint is not ours and where to turn.")
class ExplainAndReferDelegate implements JavaDelegate {

    private final Assessments assessments;

    ExplainAndReferDelegate(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assessments.explainAndRefer(StepExecution.of(execution).complaint());
    }
}
