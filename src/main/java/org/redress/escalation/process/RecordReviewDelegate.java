package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.escalation.SecondStageReviews;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Record review", description = "Records the result of the second look and its reasons.")
class RecordReviewDelegate implements JavaDelegate {

    private static final Field<SecondStageReviews.Result> REVIEW_RESULT =
            Field.word("reviewResult", SecondStageReviews.Result.class);
    private static final Field<String> REVIEW_REASONS = Field.text("reviewReasons");

    private final SecondStageReviews reviews;

    RecordReviewDelegate(SecondStageReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var result = step.get(REVIEW_RESULT);
        String reasons = step.get(REVIEW_REASONS);
        step.refuseProblems();
        reviews.record(step.complaint(), step.actor(), result, reasons);
    }
}
