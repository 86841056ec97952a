package org.redress.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.redress.casework.FindingResult;
import org.redress.casework.Issues.ToldFinding;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Outcome;
import org.redress.complaint.Stage;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.SampleLetters;
import org.redress.record.DocumentLine;
import org.redress.resolution.ClosingLetter.SilentAfter;

class ResolutionSamples implements SampleLetters {

    static final String REASONS = "The valve was broken.\n\nWe should have come on the day you called.";
    static final String REMEDY = "We refund 120.00 EUR.";
    static final String PREVENTION = "Every call about heating is answered the same day.";
    private static final String WITNESS = "A witness told us more.";
    static final Instant DECIDED_AT = Instant.parse("2026-04-01T10:00:00Z");
    static final Instant ANSWER_BY = Instant.parse("2026-04-30T10:00:00Z");

    @Override
    public List<LetterContents> aboutComplaints() {
        return List.of(
                decision(REASONS, REMEDY, PREVENTION, ANSWER_BY),
                new ReminderLetter(Stage.FIRST, null, ANSWER_BY),
                new ClosingLetter(CloseReason.NO_REPLY, null, Promise.NOTHING, Promise.NOTHING, SilentAfter.REMINDER));
    }

    @Override
    public List<LetterContents> aboutTheHouse() {
        return List.of();
    }

    static DecisionLetter decision(String reasons, String remedy, String prevention, Instant answerBy) {
        return new DecisionLetter(
                Stage.FIRST,
                Outcome.PARTLY_UPHELD,
                DECIDED_AT,
                "No heating for a week",
                "We read the log of the boiler.",
                reasons,
                List.of(
                        new ToldFinding(
                                "Heating off for a week", FindingResult.UPHELD, "The log shows seven days.", null),
                        new ToldFinding(
                                "Rude technician", FindingResult.UNABLE_TO_FIND, "Nobody else was there.", null),
                        new ToldFinding("Late call", FindingResult.NOT_UPHELD, null, null)),
                new Offer(remedy, null, LocalDate.of(2026, 5, 15)),
                prevention,
                null,
                answerBy,
                "Hanna Handler",
                List.of(new DocumentLine(7, "boiler log.pdf", "application/pdf", 100, false, "handler", DECIDED_AT)));
    }

    /** With nothing that a decision need not have. */
    static DecisionLetter bare(Stage stage, Outcome outcome, String reasons, Offer offer) {
        return new DecisionLetter(
                stage, outcome, DECIDED_AT, null, null, reasons, List.of(), offer, null, null, null, null, List.of());
    }
}
