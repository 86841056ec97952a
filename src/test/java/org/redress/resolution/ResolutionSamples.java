package org.redress.resolution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.casework.FindingResult;
import org.redress.casework.Issues.ToldFinding;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Outcome;
import org.redress.complaint.Stage;
import org.redress.contract.Money;
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

    private static final Map<String, Offer> OFFERS = Map.of(
            "nothing", Offer.NOTHING,
            "words", new Offer("We explain the bill to you.", null, null),
            "deed", new Offer("We repair the boiler.", null, LocalDate.of(2026, 5, 15)),
            "early", new Offer("We repair the boiler.", null, LocalDate.of(2026, 4, 20)),
            "money",
                    new Offer("We pay for it.", new Money(new BigDecimal("120.00"), "EUR"), LocalDate.of(2026, 5, 15)));

    @Override
    public Map<String, LetterContents> situations() {
        Map<String, LetterContents> situations = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            OFFERS.forEach((name, offer) -> {
                String end = " " + outcome + " " + name + " ";
                for (Instant answerBy : new Instant[] {ANSWER_BY, null}) {
                    String silence = answerBy == null ? "never" : "closes";
                    situations.put("decision FIRST -" + end + silence, decision(outcome, offer, null, answerBy));
                    situations.put(
                            "decision SECOND changed" + end + silence,
                            decision(outcome, offer, new Reviewed(Outcome.NOT_UPHELD, true, WITNESS), answerBy));
                    situations.put(
                            "decision SECOND confirmed" + end + silence,
                            decision(outcome, offer, new Reviewed(outcome, false, WITNESS), answerBy));
                }
            });
        }
        situations.put("reminder dated closes", new ReminderLetter(Stage.FIRST, DECIDED_AT, ANSWER_BY));
        situations.put("reminder dated never", new ReminderLetter(Stage.FIRST, DECIDED_AT, null));
        situations.put("reminder undated closes", new ReminderLetter(Stage.FIRST, null, ANSWER_BY));
        situations.put("reminder undated never", new ReminderLetter(Stage.FIRST, null, null));
        closings(situations);
        return situations;
    }

    private static void closings(Map<String, LetterContents> situations) {
        for (CloseReason reason : CloseReason.values()) {
            for (Promise promise : Promise.values()) {
                for (Promise order : Promise.values()) {
                    for (SilentAfter silence : SilentAfter.values()) {
                        String name = "closing " + reason + " " + promise + " ordered:" + order + " " + silence;
                        situations.put(
                                name + " objection",
                                new ClosingLetter(reason, LocalDate.of(2026, 6, 15), order, promise, silence));
                        situations.put(name + " final", new ClosingLetter(reason, null, order, promise, silence));
                    }
                }
            }
        }
    }

    private static DecisionLetter decision(Outcome outcome, Offer offer, Reviewed review, Instant answerBy) {
        FindingResult result = outcome == Outcome.UPHELD ? FindingResult.UPHELD : FindingResult.UNABLE_TO_FIND;
        return new DecisionLetter(
                review == null ? Stage.FIRST : Stage.SECOND,
                outcome,
                DECIDED_AT,
                "No heating for a week",
                "We read the log of the boiler.",
                REASONS,
                List.of(new ToldFinding(
                        "Heating", result, null, review != null && review.changed() ? FindingResult.NOT_UPHELD : null)),
                offer,
                PREVENTION,
                review,
                answerBy,
                "Hanna Handler",
                List.of(new DocumentLine(7, "boiler log.pdf", "application/pdf", 100, false, "handler", DECIDED_AT)));
    }
}
