package org.redress.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.assessment.ScopeDisputes;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Appoint assessors",
        description =
                "Says who is asked to assess; where a disputed scope was assessed by everybody in the team, it goes up.",
        reads = "candidateGroup",
        writes = "candidateGroup")
class AppointAssessorsDelegate implements JavaDelegate {

    private static final Field<String> GOES_UP_TO = Field.text("goesUpTo")
            .setByOwner("If nobody in the team may", "The groups that are asked then, separated by commas.")
            .preset("team-leads");

    private final ScopeDisputes disputes;

    AppointAssessorsDelegate(ScopeDisputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        step.set(
                AssessmentVariables.CANDIDATE_GROUP,
                disputes.appoint(
                        step.complaint(), step.get(AssessmentVariables.CANDIDATE_GROUP), step.get(GOES_UP_TO)));
    }
}
