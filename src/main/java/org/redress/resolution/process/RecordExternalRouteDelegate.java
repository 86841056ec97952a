package org.redress.resolution.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
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

    RecordExternalRouteDelegate(OutsideDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var result = step.word("externalResult", CloseReason.class);
        String remark = step.requiredText("remark");
        Remedy remedy = remedyIn(step);
        LocalDate dueOn = remedy.kind() == RemedyKind.NONE ? null : step.day("obligationDueOn");
        if (remedy.kind() == RemedyKind.NONE) {
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
    private static Remedy remedyIn(StepExecution step) {
        RemedyKind kind = step.text("remedyKind") == null ? RemedyKind.NONE : step.word("remedyKind", RemedyKind.class);
        return Remedy.of(
                kind == null ? RemedyKind.NONE : kind,
                step.money("remedyAmount", "remedyCurrency"),
                step.text("remedyText"));
    }
}
