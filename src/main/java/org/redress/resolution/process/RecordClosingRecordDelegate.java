package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Closings;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record closing record",
        description = "Records lessons, improvement and reportability before closing.",
        reads = {"improvementNeeded", "improvementReason", "reportable", "reportableReason", "lessons", "sure"},
        facts = {
            "findingsComplete",
            "decisionDelivered",
            "remedyFulfilled",
            "causeRecorded",
            "improvementDecided",
            "reportabilityDecided",
            "immediateActionsDone",
            "informationReviewed",
            "complainantReached"
        })
class RecordClosingRecordDelegate implements JavaDelegate {

    private final Closings closings;

    RecordClosingRecordDelegate(Closings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var statement = new Closings.Statement(
                step.word("improvementNeeded", Closings.Improvement.class),
                step.requiredText("improvementReason"),
                step.word("reportable", Closings.Reportability.class),
                step.requiredText("reportableReason"),
                step.text("lessons"));
        step.requireTick("sure");
        step.refuseProblems();
        closings.record(step.complaint(), step.actor(), statement).forEach(step::fact);
    }
}
