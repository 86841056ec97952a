package org.redress.resolution;

import java.time.Instant;
import java.util.List;
import org.redress.casework.FindingResult;
import org.redress.casework.Issues.ToldFinding;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Outcome;
import org.redress.complaint.Stage;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.SampleLetters;

class ResolutionSamples implements SampleLetters {

    static final String REASONS = "The valve was broken.\n\nWe should have come on the day you called.";
    static final String REMEDY = "We refund 120.00 EUR.";
    static final String PREVENTION = "Every call about heating is answered the same day.";
    static final Instant ANSWER_BY = Instant.parse("2026-04-30T10:00:00Z");

    @Override
    public List<LetterContents> aboutComplaints() {
        return List.of(
                decision(REASONS, REMEDY, PREVENTION, ANSWER_BY),
                new ReminderLetter(Stage.FIRST, null, ANSWER_BY),
                new ClosingLetter(CloseReason.NO_REPLY, null, false, false));
    }

    @Override
    public List<LetterContents> aboutTheHouse() {
        return List.of();
    }

    static DecisionLetter decision(String reasons, String remedy, String prevention, Instant answerBy) {
        return new DecisionLetter(
                Stage.FIRST,
                Outcome.PARTLY_UPHELD,
                reasons,
                List.of(
                        new ToldFinding("Heating off for a week", FindingResult.UPHELD, "The log shows seven days."),
                        new ToldFinding("Rude technician", FindingResult.UNABLE_TO_FIND, "Nobody else was there."),
                        new ToldFinding("Late call", FindingResult.NOT_UPHELD, null)),
                remedy,
                null,
                prevention,
                answerBy);
    }
}
