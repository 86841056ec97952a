package org.redress.escalation.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.complaint.Category;
import org.redress.escalation.SecondStageReviews;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Open review",
        description = "Opens the second stage and tells the complainant.",
        facts = {"category", "subcategory"})
class OpenReviewDelegate implements JavaDelegate {

    private final SecondStageReviews reviews;

    OpenReviewDelegate(SecondStageReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        reviews.open(step.complaint());
        Optional<Category> category = reviews.categoryOf(step.complaint());
        step.fact("category", category.map(Category::first).orElse(null))
                .fact("subcategory", category.map(Category::finer).orElse(null));
    }
}
