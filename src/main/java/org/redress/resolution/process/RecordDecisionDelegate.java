package org.redress.resolution.process;

import java.math.BigDecimal;
import org.redress.complaint.Outcome;
import org.redress.resolution.Decisions;
import org.redress.resolution.Remedy;
import org.redress.resolution.RemedyKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Record decision",
    description = "Records outcome, reasons and remedy.",
    reads = {"outcome", "reasons", "remedyKind", "remedyAmount", "remedyCurrency", "remedyText", "prevention"},
    facts = {"remedyKind", "remedyAmount"})
class RecordDecisionDelegate implements JavaDelegate {

    private final Decisions decisions;

    RecordDecisionDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var remedy = new Remedy(step.word("remedyKind", RemedyKind.class), step.amount("remedyAmount"), step.text("remedyCurrency"),
                step.text("remedyText"));
        var statement = new Decisions.Statement(step.word("outcome", Outcome.class), step.text("reasons"), step.text("prevention"), remedy);
        step.refuseProblems();
        decisions.decide(step.complaint(), step.actor(), statement);
        BigDecimal amount = remedy.amount() == null ? BigDecimal.ZERO : remedy.amount();
        step.fact("remedyKind", remedy.kind().name()).fact("remedyAmount", amount.doubleValue());
    }
}
