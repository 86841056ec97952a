package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.codes.CodeList;
import org.redress.codes.Codes;
import org.redress.complaint.Outcome;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Authority;
import org.redress.resolution.Decisions;
import org.redress.resolution.Remedy;
import org.redress.resolution.RemedyKind;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record decision",
        description = "Records outcome, reasons and remedy.",
        reads = {"outcome", "reasons", "remedyKind", "remedyAmount", "remedyCurrency", "remedyText", "prevention"},
        facts = {"stage", "remedyKind", "remedySubkind", "remedyCurrency", "remedyAmount"})
class RecordDecisionDelegate implements JavaDelegate {

    private final Decisions decisions;
    private final Authority authority;
    private final Codes codes;

    RecordDecisionDelegate(Decisions decisions, Authority authority, Codes codes) {
        this.codes = codes;
        this.decisions = decisions;
        this.authority = authority;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var remedy = Remedy.of(
                step.code("remedyKind", codes, CodeList.REMEDY_KIND)
                        .map(RemedyKind::of)
                        .orElse(RemedyKind.NONE),
                step.money("remedyAmount", "remedyCurrency"),
                step.text("remedyText"));
        var statement = new Decisions.Statement(
                step.word("outcome", Outcome.class), step.text("reasons"), step.text("prevention"), remedy);
        step.refuseProblems();
        decisions.decide(step.complaint(), step.actor(), statement);
        authority.facts(step.complaint()).forEach(step::fact);
    }
}
