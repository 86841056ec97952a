package org.redress.resolution;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.redress.casework.Issues.ToldFinding;
import org.redress.complaint.Outcome;
import org.redress.complaint.Stage;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;
import org.redress.correspondence.told.OutsideStage;
import org.redress.correspondence.told.PromisedDay;
import org.redress.record.DocumentLine;

/**
 * The decision of one stage (ISO 10002 7.8).
 *
 * @param decidedAt  when it was made
 * @param about      what the complaint is about, in words of the complainant; optional
 * @param evidence   what was looked at; optional
 * @param findings   may be empty; what is internal in a finding does not come here
 * @param prevention optional
 * @param review     {@code null} at the first stage
 * @param answerBy   a moment of the last day to answer before silence closes the complaint, {@code null} when it never does
 * @param answersFor who answers for the letter; optional
 * @param enclosed   documents of the file that go with it
 */
record DecisionLetter(
        Stage stage,
        Outcome outcome,
        Instant decidedAt,
        String about,
        String evidence,
        String reasons,
        List<ToldFinding> findings,
        Offer offer,
        String prevention,
        Reviewed review,
        Instant answerBy,
        String answersFor,
        List<DocumentLine> enclosed)
        implements LetterContents {

    DecisionLetter {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(decidedAt, "decidedAt");
        Objects.requireNonNull(reasons, "reasons");
        Objects.requireNonNull(offer, "offer");
        findings = List.copyOf(findings);
        enclosed = List.copyOf(enclosed);
    }

    @Override
    public LetterKind kind() {
        return ResolutionLetter.DECISION;
    }

    @Override
    public List<Long> enclosures() {
        return enclosed.stream().map(DocumentLine::id).toList();
    }

    @Override
    public void show(LetterPage page) {
        page.word("outcome", "outcome", outcome.name());
        page.day("decidedOn", decidedAt);
        page.text("complaintAbout", about);
        page.text("evidence", evidence);
        page.text("reasons", reasons);
        page.choice("secondStage", stage == Stage.SECOND);
        page.choice("upheld", outcome == Outcome.UPHELD);
        page.choice("partlyUpheld", outcome == Outcome.PARTLY_UPHELD);
        page.each("findings", findings, DecisionLetter::show);
        offer.show(page, answerBy);
        page.text("prevention", prevention);
        page.choice("reviewed", review != null);
        if (review != null) {
            review.show(page);
        }
        page.promisedDay("answerBy", PromisedDay.ANSWER_TO_DECISION, answerBy);
        page.outside(OutsideStage.ofDecision(stage));
        page.text("answersFor", answersFor);
        page.each("enclosed", enclosed, (document, line) -> line.text("name", document.name()));
    }

    DecisionLetter answerableBy(Instant lastDay) {
        return new DecisionLetter(
                stage,
                outcome,
                decidedAt,
                about,
                evidence,
                reasons,
                findings,
                offer,
                prevention,
                review,
                lastDay,
                answersFor,
                enclosed);
    }

    private static void show(ToldFinding finding, LetterPage line) {
        line.text("issue", finding.issue());
        line.word("result", "finding", finding.result().name());
        line.text("told", finding.told() == null ? "" : finding.told());
        if (finding.before() == null) {
            line.text("before", null);
        } else {
            line.word("before", "finding", finding.before().name());
        }
    }
}
