package org.redress.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.redress.complaint.Priority;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.SampleLetters;
import org.redress.correspondence.receipts.Said;
import org.redress.deadlines.ClockClass;

class EscalationSamples implements SampleLetters {

    private static final Instant DUE = Instant.parse("2026-03-07T10:15:00Z");
    static final Said SAID = new Said(Instant.parse("2026-04-10T10:00:00Z"), "Hanna Handler");
    private static final String REASON = "An expert is ill.";

    @Override
    public List<LetterContents> aboutComplaints() {
        return List.of(
                new DelayLetter(REASON, LocalDate.of(2026, 6, 15)),
                new ExtensionLetter(REASON, Instant.parse("2026-03-20T22:59:59Z")),
                new ReviewLetter(SAID),
                new ExternalRouteLetter(SAID),
                clock(EscalationLetter.ESCALATION),
                clock(EscalationLetter.ESCALATION_ALARM),
                new WorkTakenLetter("Assess complaint", "Team leads"));
    }

    @Override
    public List<LetterContents> aboutTheHouse() {
        return List.of();
    }

    static ClockLetter clock(EscalationLetter kind) {
        return new ClockLetter(
                kind,
                "final response",
                ClockClass.LEGAL,
                Instant.parse("2026-03-07T10:15:00Z"),
                Instant.parse("2026-03-05T10:15:00Z"),
                80,
                2,
                Priority.P1,
                Instant.parse("2026-03-06T14:30:00Z"));
    }
}
