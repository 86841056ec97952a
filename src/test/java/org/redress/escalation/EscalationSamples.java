package org.redress.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.complaint.Priority;
import org.redress.correspondence.CorrespondenceSamples;
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

    @Override
    public Map<String, LetterContents> situations() {
        Map<String, LetterContents> situations = new LinkedHashMap<>();
        situations.put("delay", new DelayLetter(REASON, LocalDate.parse("2026-06-15")));
        situations.put("extension", new ExtensionLetter(REASON, Instant.parse("2026-03-20T22:59:59Z")));
        situations.put("review-opened reconsidered", new ReviewLetter(null));
        situations.put("external-route reopened", new ExternalRouteLetter(null));
        CorrespondenceSamples.SAYINGS.forEach((who, said) -> {
            situations.put("review-opened " + who, new ReviewLetter(said));
            situations.put("external-route " + who, new ExternalRouteLetter(said));
        });
        Map<String, Duration> late = Map.of(
                "early", Duration.ofDays(-2),
                "late:minutes", Duration.ofMinutes(20),
                "late:hours", Duration.ofMinutes(310),
                "late:days", Duration.ofDays(31));
        late.forEach((when, duration) -> {
            for (Priority priority : new Priority[] {null, Priority.P1}) {
                String name = "escalation " + when + " " + (priority == null ? "unprioritised" : priority) + " ";
                situations.put(name + "silent", clock(EscalationLetter.ESCALATION, duration, priority, null));
                situations.put(name + "acknowledged", clock(EscalationLetter.ESCALATION, duration, priority, DUE));
            }
        });
        situations.put("escalation-alarm early", clock(EscalationLetter.ESCALATION_ALARM));
        situations.put(
                "escalation-alarm late",
                clock(EscalationLetter.ESCALATION_ALARM, late.get("late:days"), Priority.P1, null));
        situations.put("work-taken", new WorkTakenLetter("Assess complaint", "Team leads"));
        return situations;
    }

    private static ClockLetter clock(EscalationLetter kind, Duration late, Priority priority, Instant acknowledgeBy) {
        return new ClockLetter(
                kind, "final response", ClockClass.LEGAL, DUE, DUE.plus(late), 80, 2, priority, acknowledgeBy);
    }
}
