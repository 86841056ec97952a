package org.redress.resolution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.redress.casework.FindingResult;
import org.redress.casework.Issues.ToldFinding;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Outcome;
import org.redress.complaint.Stage;
import org.redress.contract.Money;
import org.redress.correspondence.LetterSituations;
import org.redress.correspondence.LetterSituations.Facts;
import org.redress.correspondence.SampleSituations;
import org.redress.record.DocumentLine;
import org.redress.resolution.ClosingLetter.SilentAfter;
import org.springframework.stereotype.Component;

/** Invented decisions and closings, in every situation that changes what is said of them. */
@Component
class ResolutionSituations implements SampleSituations {

    private static final Instant DECIDED_AT = Instant.parse("2026-04-01T10:00:00Z");
    private static final Instant ANSWER_BY = Instant.parse("2026-04-30T10:00:00Z");
    private static final LocalDate DONE_BY = LocalDate.of(2026, 5, 15);
    private static final LocalDate BEFORE_THE_ANSWER = LocalDate.of(2026, 4, 20);

    @Override
    public List<LetterSituations> letters() {
        return List.of(
                LetterSituations.of(ResolutionLetter.DECISION)
                        .varying("stage", "FIRST -", "SECOND changed", "SECOND confirmed", "SECOND unrecorded")
                        .varying("outcome", words(Outcome.values()))
                        .varying("remedy", "money", "deed", "early", "words", "nothing")
                        .varyingAlone("parts", "all", "bare")
                        .varying("silence", "closes", "never")
                        .writing(ResolutionSituations::decision),
                LetterSituations.of(ResolutionLetter.REMINDER)
                        .varying("day", "dated", "undated")
                        .varying("silence", "closes", "never")
                        .writing(facts -> new ReminderLetter(
                                Stage.FIRST, facts.is("day", "dated") ? DECIDED_AT : null, answerBy(facts))),
                LetterSituations.of(ResolutionLetter.CLOSING)
                        .varying("reason", words(CloseReason.values()))
                        .varying("promise", words(Promise.values()))
                        .varying("order", "ordered:NOTHING", "ordered:OPEN", "ordered:KEPT")
                        .varying("after", "DECISION", "REMINDER", "NO_LETTER")
                        .varying("objection", "objection", "final")
                        .writing(ResolutionSituations::closing));
    }

    private static String[] words(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toArray(String[]::new);
    }

    private static ClosingLetter closing(Facts facts) {
        return new ClosingLetter(
                CloseReason.valueOf(facts.word("reason")),
                facts.is("objection", "objection") ? LocalDate.of(2026, 6, 15) : null,
                Promise.valueOf(facts.word("order").replace("ordered:", "")),
                Promise.valueOf(facts.word("promise")),
                SilentAfter.valueOf(facts.word("after")));
    }

    private static DecisionLetter decision(Facts facts) {
        boolean all = facts.is("parts", "all");
        Outcome outcome = Outcome.valueOf(facts.word("outcome"));
        Reviewed review = review(facts, outcome);
        return new DecisionLetter(
                review == null ? Stage.FIRST : Stage.SECOND,
                outcome,
                DECIDED_AT,
                all ? facts.in("No heating for a week", "일주일 동안 난방이 되지 않았습니다") : null,
                all ? facts.in("We read the log of the boiler.", "보일러 작동 기록을 읽었습니다.") : null,
                facts.in(
                        "The valve was broken.\n\nWe should have come on the day you called.",
                        "밸브가 고장 나 있었습니다.\n\n전화를 주신 날 방문했어야 합니다."),
                all ? List.of(finding(facts, outcome, review)) : List.of(),
                offer(facts),
                all ? facts.in("Every call about heating is answered the same day.", "난방에 관한 전화에는 그날 답합니다.") : null,
                review,
                answerBy(facts),
                all ? facts.in("Hanna Handler", "이하늘") : null,
                all ? List.of(enclosed(facts)) : List.of());
    }

    private static Instant answerBy(Facts facts) {
        return facts.is("silence", "closes") ? ANSWER_BY : null;
    }

    private static Reviewed review(Facts facts, Outcome outcome) {
        String reasons = facts.in("A witness told us more.", "목격하신 분이 더 알려 주셨습니다.");
        return switch (facts.word("stage")) {
            case "SECOND changed" -> new Reviewed(Outcome.NOT_UPHELD, true, reasons);
            case "SECOND unrecorded" -> new Reviewed(null, true, reasons);
            case "SECOND confirmed" -> new Reviewed(outcome, false, reasons);
            default -> null;
        };
    }

    private static ToldFinding finding(Facts facts, Outcome outcome, Reviewed review) {
        return new ToldFinding(
                facts.in("Heating", "난방"),
                result(outcome),
                outcome == Outcome.RESOLVED_WITHOUT_FINDING
                        ? null
                        : facts.in("The log shows seven days.", "기록에 이레로 나옵니다."),
                review != null && review.changed() && review.first() != null ? FindingResult.NOT_UPHELD : null);
    }

    private static FindingResult result(Outcome outcome) {
        return outcome == Outcome.RESOLVED_WITHOUT_FINDING
                ? FindingResult.UNABLE_TO_FIND
                : FindingResult.valueOf(outcome.name());
    }

    private static Offer offer(Facts facts) {
        return switch (facts.word("remedy")) {
            case "words" -> new Offer(facts.in("We explain the bill to you.", "청구서를 설명해 드립니다."), null, null);
            case "deed" -> new Offer(facts.in("We repair the boiler.", "보일러를 수리해 드립니다."), null, DONE_BY);
            case "early" -> new Offer(facts.in("We repair the boiler.", "보일러를 수리해 드립니다."), null, BEFORE_THE_ANSWER);
            case "money" ->
                new Offer(
                        facts.in("We pay for it.", "그 비용을 드립니다."), new Money(new BigDecimal("120.00"), "EUR"), DONE_BY);
            default -> Offer.NOTHING;
        };
    }

    private static DocumentLine enclosed(Facts facts) {
        String name = facts.in("boiler log.pdf", "보일러 기록.pdf");
        return new DocumentLine(7, name, "application/pdf", 100, false, "handler", DECIDED_AT);
    }
}
