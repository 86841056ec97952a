package org.redress.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.redress.casework.FindingResult;
import org.redress.casework.Issues.FindingLine;
import org.redress.casework.Issues.ToldFinding;
import org.redress.casework.ReviewOpinion.Opinion;
import org.redress.codes.CodeList.Trait;
import org.redress.complaint.Outcome;
import org.redress.contract.FieldProblem;

/**
 * What contradicts what in one decision letter, in the words of who wrote it. What a decision says about findings is compared only
 * where there are any: a flow may decide without an investigation.
 */
final class Contradictions {

    /** Given without a duty, so also where nothing went wrong. */
    private static final String GOODWILL = "GOODWILL";

    private static final int MOST_YEARS = 10;
    private static final Set<FindingResult> RIGHT = EnumSet.of(FindingResult.UPHELD, FindingResult.PARTLY_UPHELD);

    private final Decision decision;
    private final List<ToldFinding> findings;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    Contradictions(Decision decision, List<ToldFinding> findings, LocalDate today) {
        this.decision = decision;
        this.findings = findings;
        this.today = today;
        if (!findings.isEmpty()) {
            compareWithFindings();
        }
        checkRemedy();
        checkDay();
    }

    List<FieldProblem> list() {
        return List.copyOf(problems);
    }

    private void compareWithFindings() {
        boolean someRight = has(finding -> RIGHT.contains(finding.result()));
        switch (decision.outcome()) {
            case UPHELD -> refuse(!someRight, "is upheld, but no finding is");
            case NOT_UPHELD -> refuse(someRight, "is not upheld, but a finding is");
            case PARTLY_UPHELD -> {
                refuse(!someRight, "is upheld in part, but no finding is upheld");
                refuse(
                        !has(finding -> finding.result() != FindingResult.UPHELD),
                        "is upheld in part, but every finding is upheld");
            }
            case RESOLVED_WITHOUT_FINDING ->
                refuse(
                        has(finding -> finding.result() != FindingResult.UNABLE_TO_FIND),
                        "is resolved without a finding, but there is one");
        }
    }

    private boolean has(Predicate<ToldFinding> what) {
        return findings.stream().anyMatch(what);
    }

    private void refuse(boolean contradictory, String sentence) {
        if (contradictory) {
            add(
                    "outcome",
                    sentence + " (" + inWords() + "); change the decision, or the findings in the Complaint tab");
        }
    }

    private String inWords() {
        return String.join(
                ", ",
                findings.stream()
                        .map(finding -> finding.issue() + ": "
                                + finding.result()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '))
                        .toList());
    }

    private void checkRemedy() {
        Remedy remedy = decision.remedy();
        if (decision.outcome() == Outcome.NOT_UPHELD
                && remedy.isPromise()
                && !remedy.kind().first().equals(GOODWILL)) {
            add(
                    "remedyKind",
                    "does not fit: nothing went wrong by this decision; choose goodwill or nothing, or change the decision");
        }
        if (remedy.kind().effect() == Trait.MONEY && remedy.money() == null) {
            add("remedyAmount", "must be given with its currency: the complainant gets money");
        }
    }

    private void checkDay() {
        LocalDate day = decision.dueOn();
        if (!decision.remedy().isPromise()) {
            if (day != null) {
                add("remedyDueOn", "must be empty when nothing but words is offered; choose what we offer");
            }
        } else if (day == null) {
            add("remedyDueOn", "must say until when we do what we promise");
        } else if (day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS))) {
            add("remedyDueOn", "must be from " + today + " to " + today.plusYears(MOST_YEARS));
        }
    }

    /** A letter with an issue that nobody has decided on would leave it out. */
    void refuseUnfinished(List<FindingLine> ofThisStage, boolean investigated) {
        if (investigated && ofThisStage.isEmpty()) {
            add("findings", "must name at least one issue with a result and a reason (Complaint tab)");
        }
        ofThisStage.stream()
                .filter(line -> !line.isComplete())
                .forEach(line ->
                        add("findings", "must have a result and a reason on: " + line.issue() + " (Complaint tab)"));
    }

    /** What the review says about the first decision is what the second one does. */
    void compare(Decision first, Opinion review) {
        boolean same = first.outcome() == decision.outcome()
                && sameRemedy(first.remedy(), decision.remedy())
                && !has(finding -> finding.before() != null);
        if (review.changed() && same) {
            add(
                    "outcome",
                    "is what it was, and so are findings and remedy, but the review says that the first decision changes");
        } else if (!review.changed() && !same) {
            add(
                    "outcome",
                    "differs from the first decision, or findings or remedy do, but the review says that it stands");
        }
    }

    private static boolean sameRemedy(Remedy one, Remedy other) {
        return one.kind().toString().equals(other.kind().toString()) && Objects.equals(one.money(), other.money());
    }

    private void add(String field, String sentence) {
        problems.add(new FieldProblem(field, sentence));
    }
}
