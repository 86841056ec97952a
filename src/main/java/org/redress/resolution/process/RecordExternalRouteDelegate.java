package org.redress.resolution.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.codes.Codes;
import org.redress.complaint.CloseReason;
import org.redress.platform.CodeListField;
import org.redress.platform.Field;
import org.redress.platform.MoneyField;
import org.redress.platform.SharedFields;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.OutsideDecisions;
import org.redress.resolution.Remedy;
import org.redress.resolution.RemedyKind;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record external route",
        description = "Records how the way to a body outside ended, and what its decision obliges us to do until when.")
class RecordExternalRouteDelegate implements JavaDelegate {

    private static final Field<CloseReason> EXTERNAL_RESULT = Field.word("externalResult", CloseReason.class);
    private static final Field<String> REMARK = SharedFields.REMARK;
    private static final Field<LocalDate> OBLIGATION_DUE_ON =
            Field.day("obligationDueOn").optional();
    private static final Field<Boolean> SURE = SharedFields.SURE;
    private static final Field<String> EXTERNAL_BODY =
            Field.text("externalBody").optional();
    private static final CodeListField REMEDY_KIND = RemedyFields.KIND.optional();
    private static final MoneyField REMEDY_SUM = RemedyFields.SUM;
    private static final Field<String> REMEDY_TEXT = RemedyFields.TEXT;

    private final OutsideDecisions decisions;
    private final Codes codes;

    RecordExternalRouteDelegate(OutsideDecisions decisions, Codes codes) {
        this.decisions = decisions;
        this.codes = codes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var result = step.get(EXTERNAL_RESULT);
        String remark = step.get(REMARK);
        Remedy remedy = remedyIn(step);
        LocalDate dueOn = remedy.kind().isNone() ? null : step.get(OBLIGATION_DUE_ON);
        if (remedy.kind().isNone()) {
            step.confirm(SURE);
        }
        step.refuseProblems();
        String body = step.get(EXTERNAL_BODY);
        decisions.end(
                step.complaint(),
                step.actor(),
                new OutsideDecisions.Statement(result, body == null ? remark : body + ": " + remark, remedy, dueOn));
    }

    /** When nothing is chosen, nothing was ordered. */
    private Remedy remedyIn(StepExecution step) {
        RemedyKind kind = step.get(REMEDY_KIND, codes).map(RemedyKind::of).orElse(RemedyKind.NONE);
        return Remedy.of(kind, step.get(REMEDY_SUM), step.get(REMEDY_TEXT));
    }
}
