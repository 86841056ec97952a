package org.redress.assessment.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.assessment.Assessments;
import org.redress.assessment.Criteria;
import org.redress.codes.CodeList;
import org.redress.codes.Codes;
import org.redress.complaint.Category;
import org.redress.contract.Money;
import org.redress.platform.CodeListField;
import org.redress.platform.Field;
import org.redress.platform.MoneyField;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record assessment",
        description = "Records scope, category and criteria of the assessment.",
        writes = {"inScope", "immediateActionNeeded"},
        facts = {
            "category",
            "subcategory",
            "safetyImplication",
            "harm",
            "complexity",
            "peopleAffected",
            "amountAtStake",
            "amountCurrency",
            "vulnerable",
            "recurrences",
            "outsideInterest"
        })
class RecordAssessmentDelegate implements JavaDelegate {

    private static final Field<Boolean> SCOPE = Field.yes("scope");
    private static final Field<String> OUT_OF_SCOPE_REASON =
            Field.text("outOfScopeReason").optional();
    private static final CodeListField CATEGORY = Field.code("category", CodeList.CATEGORY);
    private static final Field<Boolean> OUT_OF_SCOPE_SURE = Field.confirmation("outOfScopeSure");
    private static final MoneyField AT_STAKE = Field.money("amountAtStake", "amountCurrency");
    private static final Field<Criteria.Level> SEVERITY = Field.word("severity", Criteria.Level.class);
    private static final Field<String> SEVERITY_REASON = Field.text("severityReason");
    private static final Field<Criteria.SafetyImplication> SAFETY_IMPLICATION = SafetyFields.IMPLICATION;
    private static final Field<String> SAFETY_REASON = SafetyFields.REASON;
    private static final Field<Criteria.Level> COMPLEXITY = Field.word("complexity", Criteria.Level.class);
    private static final Field<String> COMPLEXITY_REASON = Field.text("complexityReason");
    private static final Field<Criteria.Impact> IMPACT = Field.word("impact", Criteria.Impact.class);
    private static final Field<String> IMPACT_REASON = Field.text("impactReason");
    private static final Field<Boolean> IMMEDIATE_ACTION_NEED = Field.yes("immediateActionNeed");
    private static final Field<String> IMMEDIATE_ACTION_NEED_REASON = Field.text("immediateActionNeedReason");
    private static final Field<Boolean> IMMEDIATE_ACTION_POSSIBLE = Field.yes("immediateActionPossible");
    private static final Field<String> IMMEDIATE_ACTION_POSSIBLE_REASON = Field.text("immediateActionPossibleReason");
    private static final Field<Criteria.Harm> HARM = Field.word("harm", Criteria.Harm.class);
    private static final Field<Integer> PEOPLE_AFFECTED =
            Field.count("peopleAffected", 1, 100_000_000).otherwise(1);
    private static final Field<Boolean> VULNERABLE = Field.tick("vulnerable");
    private static final Field<Integer> RECURRENCES =
            Field.count("recurrences", 0, 100_000).otherwise(0);
    private static final Field<Boolean> OUTSIDE_INTEREST = Field.tick("outsideInterest");
    private static final Field<String> COMPLAINED_ABOUT =
            Field.text("complainedAbout").optional();

    private final Assessments assessments;
    private final Codes codes;

    RecordAssessmentDelegate(Assessments assessments, Codes codes) {
        this.assessments = assessments;
        this.codes = codes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        boolean inScope = step.get(SCOPE);
        Criteria criteria = criteriaOf(step);
        var statement = new Assessments.Statement(
                inScope,
                step.get(OUT_OF_SCOPE_REASON),
                step.get(CATEGORY, codes)
                        .map(code -> new Category(code.first(), code.finer()))
                        .orElse(null),
                criteria,
                complainedAbout(step));
        if (!inScope) {
            step.confirm(OUT_OF_SCOPE_SURE);
        }
        step.refuseProblems();
        assessments.record(step.complaint(), step.actor(), statement);
        Assessments.Answers answers = assessments.answers(step.complaint());
        step.set(AssessmentVariables.IN_SCOPE, answers.inScope())
                .set(AssessmentVariables.IMMEDIATE_ACTION_NEEDED, answers.immediateActionNeeded());
        answers.facts().forEach(step::fact);
    }

    private static Criteria criteriaOf(StepExecution step) {
        Money atStake = step.get(AT_STAKE);
        return new Criteria(
                step.get(SEVERITY),
                step.get(SEVERITY_REASON),
                step.get(SAFETY_IMPLICATION),
                step.get(SAFETY_REASON),
                step.get(COMPLEXITY),
                step.get(COMPLEXITY_REASON),
                step.get(IMPACT),
                step.get(IMPACT_REASON),
                step.get(IMMEDIATE_ACTION_NEED),
                step.get(IMMEDIATE_ACTION_NEED_REASON),
                step.get(IMMEDIATE_ACTION_POSSIBLE),
                step.get(IMMEDIATE_ACTION_POSSIBLE_REASON),
                step.get(HARM),
                step.get(PEOPLE_AFFECTED),
                atStake == null ? null : atStake.amount(),
                atStake == null ? null : atStake.currency(),
                step.get(VULNERABLE),
                step.get(RECURRENCES),
                step.get(OUTSIDE_INTEREST));
    }

    /** User ids, as somebody types them into one line. */
    private static Set<String> complainedAbout(StepExecution step) {
        String typed = step.get(COMPLAINED_ABOUT);
        return typed == null
                ? Set.of()
                : Stream.of(typed.split("[,;\\s]+"))
                        .filter(name -> !name.isBlank())
                        .collect(Collectors.toSet());
    }
}
