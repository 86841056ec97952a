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
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record assessment",
        description = "Records scope, category and criteria of the assessment.",
        reads = {
            "scope",
            "outOfScopeReason",
            "outOfScopeSure",
            "category",
            "severity",
            "severityReason",
            "safetyImplication",
            "safetyReason",
            "harm",
            "complexity",
            "complexityReason",
            "impact",
            "impactReason",
            "peopleAffected",
            "amountAtStake",
            "amountCurrency",
            "vulnerable",
            "recurrences",
            "outsideInterest",
            "immediateActionNeed",
            "immediateActionNeedReason",
            "immediateActionPossible",
            "immediateActionPossibleReason",
            "complainedAbout"
        },
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

    private final Assessments assessments;
    private final Codes codes;

    RecordAssessmentDelegate(Assessments assessments, Codes codes) {
        this.assessments = assessments;
        this.codes = codes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        boolean inScope = step.yes("scope");
        Criteria criteria = criteriaOf(step);
        var statement = new Assessments.Statement(
                inScope,
                step.text("outOfScopeReason"),
                step.code("category", codes, CodeList.CATEGORY)
                        .map(code -> new Category(code.first(), code.finer()))
                        .orElse(null),
                criteria,
                complainedAbout(step));
        if (!inScope) {
            step.requireTick("outOfScopeSure");
        }
        step.refuseProblems();
        assessments.record(step.complaint(), step.actor(), statement);
        Assessments.Answers answers = assessments.answers(step.complaint());
        step.set(AssessmentVariables.IN_SCOPE, answers.inScope())
                .set(AssessmentVariables.IMMEDIATE_ACTION_NEEDED, answers.immediateActionNeeded());
        answers.facts().forEach(step::fact);
    }

    private static Criteria criteriaOf(StepExecution step) {
        Money atStake = step.money("amountAtStake", "amountCurrency");
        return new Criteria(
                step.word("severity", Criteria.Level.class),
                step.requiredText("severityReason"),
                step.word("safetyImplication", Criteria.SafetyImplication.class),
                step.requiredText("safetyReason"),
                step.word("complexity", Criteria.Level.class),
                step.requiredText("complexityReason"),
                step.word("impact", Criteria.Impact.class),
                step.requiredText("impactReason"),
                step.yes("immediateActionNeed"),
                step.requiredText("immediateActionNeedReason"),
                step.yes("immediateActionPossible"),
                step.requiredText("immediateActionPossibleReason"),
                step.word("harm", Criteria.Harm.class),
                step.count("peopleAffected", 1, 1, 100_000_000),
                atStake == null ? null : atStake.amount(),
                atStake == null ? null : atStake.currency(),
                step.ticked("vulnerable"),
                step.count("recurrences", 0, 0, 100_000),
                step.ticked("outsideInterest"));
    }

    /** User ids, as somebody types them into one line. */
    private static Set<String> complainedAbout(StepExecution step) {
        String typed = step.text("complainedAbout");
        return typed == null
                ? Set.of()
                : Stream.of(typed.split("[,;\\s]+"))
                        .filter(name -> !name.isBlank())
                        .collect(Collectors.toSet());
    }
}
