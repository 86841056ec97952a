package org.redress.resolution.process;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.codes.CodeList;
import org.redress.codes.Codes;
import org.redress.complaint.CloseReason;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.OutsideDecisions;
import org.redress.resolution.Remedy;
import org.redress.resolution.RemedyKind;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record external route",
        description = "Records how the way to a body outside ended, and what its decision obliges us to do until when.",
        reads = {
            "externalResult",
            "externalBody",
            "remark",
            "remedyKind",
            "remedyAmount",
            "remedyCurrency",
            "remedyText",
            "obligationDueOn",
            "sure"
        })
class RecordExternalRouteDelegate implements JavaDelegate {

    private final OutsideDecisions decisions;
    private final Codes codes;

    RecordExternalRouteDelegate(OutsideDecisions decisions, Codes codes) {
        this.decisions = decisions;
        this.codes = codes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var result = step.word("externalResult", CloseReason.class);
        String remark = step.requiredText("remark");
        Remedy remedy = remedyIn(step);
        LocalDate dueOn = remedy.kind().isNone() ? null : step.day("obligationDueOn");
        if (remedy.kind().isNone()) {
            step.requireTick("sure");
        }
        step.refuseProblems();
        String body = step.text("externalBody");
        decisions.end(
                step.complaint(),
                step.actor(),
                new OutsideDecisions.Statement(result, body == null ? remark : body + ": " + remark, remedy, dueOn));
    }

    /** Whoever chooses nothing was not obliged to anything. */
    private Remedy remedyIn(StepExecution step) {
        Optional<RemedyKind> kind = step.text("remedyKind") == null
                ? Optional.empty()
                : step.code("remedyKind", codes, CodeList.REMEDY_KIND).map(RemedyKind::of);
        return Remedy.of(
                kind.orElse(RemedyKind.NONE), step.money("remedyAmount", "remedyCurrency"), step.text("remedyText"));
    }
}
