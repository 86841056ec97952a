package org.redress.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.redress.complaint.Priority;
import org.redress.correspondence.LetterSituations;
import org.redress.correspondence.LetterSituations.Facts;
import org.redress.correspondence.SampleSituations;
import org.redress.correspondence.receipts.SampleSayings;
import org.redress.deadlines.ClockClass;
import org.springframework.stereotype.Component;

@Component
class EscalationSituations implements SampleSituations {

    private static final Instant DUE = Instant.parse("2026-03-07T10:15:00Z");
    private static final Map<String, Duration> LATE = Map.of(
            "early", Duration.ofDays(-2),
            "late:minutes", Duration.ofMinutes(20),
            "late:hours", Duration.ofMinutes(310),
            "late:days", Duration.ofDays(31));

    @Override
    public List<LetterSituations> letters() {
        return List.of(
                LetterSituations.of(EscalationLetter.DELAY)
                        .varying("newDay", "ahead", "passed")
                        .writing(facts -> new DelayLetter(
                                reason(facts), LocalDate.of(2026, facts.is("newDay", "passed") ? 2 : 6, 15))),
                LetterSituations.of(EscalationLetter.EXTENSION)
                        .varying("newDay", "ahead", "passed")
                        .writing(facts -> new ExtensionLetter(
                                reason(facts),
                                Instant.parse(
                                        facts.is("newDay", "passed")
                                                ? "2026-02-20T22:59:59Z"
                                                : "2026-06-20T22:59:59Z"))),
                LetterSituations.of(EscalationLetter.REVIEW_OPENED)
                        .varying(SampleSayings.who("reconsidered"))
                        .writing(facts -> new ReviewLetter(SampleSayings.in(facts))),
                LetterSituations.of(EscalationLetter.EXTERNAL_ROUTE)
                        .varying(SampleSayings.who("reopened"))
                        .writing(facts -> new ExternalRouteLetter(SampleSayings.in(facts))),
                LetterSituations.of(EscalationLetter.ESCALATION)
                        .varying("late", "early", "late:minutes", "late:hours", "late:days")
                        .varyingAlone("clock", "LEGAL", "INTERNAL", "SAFETY")
                        .varying("priority", "P1", "unprioritised")
                        .varying("acknowledge", "acknowledged", "silent")
                        .varying("subject", "complaint", "other")
                        .writing(facts -> clock(EscalationLetter.ESCALATION, facts)),
                LetterSituations.of(EscalationLetter.ESCALATION_ALARM)
                        .varying("late", "early", "late:days")
                        .varyingAlone("clock", "LEGAL", "INTERNAL", "SAFETY")
                        .varyingAlone("priority", "P1", "unprioritised")
                        .varying("subject", "complaint", "other")
                        .writing(facts -> clock(EscalationLetter.ESCALATION_ALARM, facts)),
                LetterSituations.of(EscalationLetter.WORK_TAKEN)
                        .varying("subject", "complaint", "other")
                        .writing(facts -> new WorkTakenLetter("Assess complaint", "Team leads")));
    }

    private static String reason(Facts facts) {
        return facts.in("An expert is ill.", "전문가가 병가 중입니다.");
    }

    private static ClockLetter clock(EscalationLetter kind, Facts facts) {
        return new ClockLetter(
                kind,
                "final response",
                ClockClass.valueOf(facts.word("clock")),
                DUE,
                DUE.plus(LATE.get(facts.word("late"))),
                80,
                2,
                facts.is("priority", "P1") ? Priority.P1 : null,
                facts.is("acknowledge", "acknowledged") ? DUE : null);
    }
}
