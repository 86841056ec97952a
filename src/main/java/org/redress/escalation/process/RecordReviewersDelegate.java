package org.redress.escalation.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.escalation.SecondStageReviews;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record reviewers",
        description =
                "Says who is asked to review; where nobody in that group is independent, it goes up as the table says.",
        reads = "reviewers",
        writes = "reviewGroup")
class RecordReviewersDelegate implements JavaDelegate {

    private final SecondStageReviews reviews;

    RecordReviewersDelegate(SecondStageReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var row = (Map<?, ?>) step.take("reviewers");
        step.set(EscalationVariables.REVIEW_GROUP, reviews.appoint(step.complaint(), (String) row.get("group"), (String)
                row.get("goesUpTo")));
    }
}
