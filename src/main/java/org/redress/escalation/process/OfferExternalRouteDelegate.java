package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.escalation.SecondStageReviews;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Offer external route", description = "Writes to the complainant which body outside can be turned to.")
class OfferExternalRouteDelegate implements JavaDelegate {

    private final SecondStageReviews reviews;

    OfferExternalRouteDelegate(SecondStageReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        reviews.offerExternalRoute(step.complaint());
    }
}
