package org.redress.resolution;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.redress.casework.Issues.ToldFinding;
import org.redress.complaint.Outcome;
import org.redress.complaint.Stage;
import org.redress.contract.Money;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;
import org.redress.correspondence.told.OutsideStage;
import org.redress.correspondence.told.Promise;

/**
 * The decision of one stage.
 *
 * @param findings    may be empty; what is internal in a finding does not come here
 * @param remedyText  optional
 * @param remedyMoney optional
 * @param prevention  optional
 * @param answerBy    a moment of the last day to answer before silence closes the complaint, {@code null} when it never does
 */
record DecisionLetter(
        Stage stage,
        Outcome outcome,
        String reasons,
        List<ToldFinding> findings,
        String remedyText,
        Money remedyMoney,
        String prevention,
        Instant answerBy)
        implements LetterContents {

    DecisionLetter {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reasons, "reasons");
        findings = List.copyOf(findings);
    }

    @Override
    public LetterKind kind() {
        return ResolutionLetter.DECISION;
    }

    @Override
    public void show(LetterPage page) {
        page.word("outcome", "outcome", outcome.name());
        page.text("reasons", reasons);
        page.choice("secondStage", stage == Stage.SECOND);
        page.each("findings", findings, DecisionLetter::show);
        page.text("remedyText", remedyText);
        page.money("remedyMoney", remedyMoney);
        page.text("prevention", prevention);
        page.promisedDay("answerBy", Promise.ANSWER_TO_DECISION, answerBy);
        page.outside(OutsideStage.ofDecision(stage));
    }

    private static void show(ToldFinding finding, LetterPage line) {
        line.text("issue", finding.issue());
        line.word("result", "finding", finding.result().name());
        line.text("told", finding.told() == null ? "" : finding.told());
    }
}
