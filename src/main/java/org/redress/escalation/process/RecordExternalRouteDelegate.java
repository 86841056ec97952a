package org.redress.escalation.process;

import org.redress.complaint.CloseReason;
import org.redress.escalation.SecondStageReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Record external route",
    description = "Records how the way to a body outside ended.",
    reads = {"externalResult", "externalBody", "remark", "sure"})
class RecordExternalRouteDelegate implements JavaDelegate {

    private final SecondStageReviews reviews;

    RecordExternalRouteDelegate(SecondStageReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var result = step.word("externalResult", CloseReason.class);
        String remark = step.requiredText("remark");
        step.requireTick("sure");
        step.refuseProblems();
        String body = step.text("externalBody");
        reviews.endExternalRoute(step.complaint(), step.actor(), result, body == null ? remark : body + ": " + remark);
    }
}
