package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Field;
import org.redress.platform.SharedFields;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Closings;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record closing record",
        description = "Records lessons, improvement and reportability before closing.",
        facts = {
            "findingsComplete",
            "decisionDelivered",
            "remedyFulfilled",
            "causeRecorded",
            "improvementDecided",
            "reportabilityDecided",
            "immediateActionsDone",
            "informationReviewed",
            "complainantReached",
            "silenceLasted"
        })
class RecordClosingRecordDelegate implements JavaDelegate {

    private static final Field<Closings.Improvement> IMPROVEMENT_NEEDED =
            Field.word("improvementNeeded", Closings.Improvement.class);
    private static final Field<String> IMPROVEMENT_REASON = Field.text("improvementReason");
    private static final Field<Closings.Reportability> REPORTABLE =
            Field.word("reportable", Closings.Reportability.class);
    private static final Field<String> REPORTABLE_REASON = Field.text("reportableReason");
    private static final Field<String> LESSONS = Field.text("lessons").optional();
    private static final Field<Boolean> SURE = SharedFields.SURE;

    private final Closings closings;

    RecordClosingRecordDelegate(Closings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var statement = new Closings.Statement(
                step.get(IMPROVEMENT_NEEDED),
                step.get(IMPROVEMENT_REASON),
                step.get(REPORTABLE),
                step.get(REPORTABLE_REASON),
                step.get(LESSONS));
        step.confirm(SURE);
        step.refuseProblems();
        closings.record(step.complaint(), step.actor(), statement).forEach(step::fact);
    }
}
