package org.redress.resolution.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.codes.Codes;
import org.redress.complaint.Outcome;
import org.redress.platform.CodeListField;
import org.redress.platform.Field;
import org.redress.platform.MoneyField;
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
        facts = {"stage", "remedyKind", "remedySubkind", "remedyEffect", "remedyCurrency", "remedyAmount"})
class RecordDecisionDelegate implements JavaDelegate {

    private static final CodeListField REMEDY_KIND = RemedyFields.KIND;
    private static final MoneyField REMEDY_SUM = RemedyFields.SUM;
    private static final Field<String> REMEDY_TEXT = RemedyFields.TEXT;
    private static final Field<Outcome> OUTCOME = Field.word("outcome", Outcome.class);
    private static final Field<String> COMPLAINT_ABOUT =
            Field.text("complaintAbout").optional();
    private static final Field<LocalDate> REMEDY_DUE_ON =
            Field.day("remedyDueOn").optional();
    private static final Field<String> REASONS = Field.text("reasons").optional();
    private static final Field<String> PREVENTION = Field.text("prevention").optional();

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
                step.get(REMEDY_KIND, codes).map(RemedyKind::of).orElse(RemedyKind.NONE),
                step.get(REMEDY_SUM),
                step.get(REMEDY_TEXT));
        var statement = new Decisions.Statement(
                step.get(OUTCOME),
                step.get(COMPLAINT_ABOUT),
                step.get(REASONS),
                step.get(PREVENTION),
                remedy,
                step.get(REMEDY_DUE_ON));
        step.refuseProblems();
        decisions.decide(step.complaint(), step.actor(), statement);
        authority.facts(step.complaint()).forEach(step::fact);
    }
}
