package org.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.casework.ToldDecision;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Outcome;
import org.redress.complaint.Stage;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.SampleLetters;
import org.redress.deadlines.ClockLedger;
import org.redress.deadlines.ClockRule;
import org.redress.record.Actor;

/** Why this date, in words that a complainant understands. */
class AnswerDatesTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();

    private final AnswerDates dates = SLICE.get(AnswerDates.class);
    private final ComplaintNumber number = SLICE.received();

    @Test
    void says_from_when_and_how_long_the_clock_counts() {
        LocalDate due = clockOn(20);

        assertThat(reasons(due, Locale.UK))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("We count from "))
                .contains("We have set ourselves this time for an answer: 20 days.");
        assertThat(reasons(due, Locale.KOREA)).contains("저희가 정한 답변 기간은 20일입니다.");
    }

    @Test
    void names_neither_rule_nor_calendar() {
        assertThat(reasons(clockOn(21), Locale.UK))
                .noneMatch(line -> line.contains("INTERNAL") || line.contains("Standard"));
    }

    @Test
    void says_that_the_time_stood_still() {
        clockOn(22);
        ClockLedger ledger = SLICE.get(ClockLedger.class);
        ledger.pause(number, new Actor("handler"), "INTERNAL we wait");
        SLICE.get(MutableClock.class).pass(Duration.ofDays(3));
        ledger.resume(number, new Actor("handler"), "INTERNAL it came");

        assertThat(reasons(dueDay(), Locale.UK))
                .contains("While we waited for something we need, the time stood still. We have added that time.")
                .noneMatch(line -> line.contains("INTERNAL"));
    }

    @Test
    void names_the_letter_where_another_day_was_told() {
        LocalDate other = clockOn(23).plusDays(9);
        SLICE.inTransaction(() -> {
            SLICE.get(Correspondence.class)
                    .writeToComplainant(SLICE.complaint(number), SampleLetters.of("ACKNOWLEDGEMENT"), "receipt");
            return number;
        });

        assertThat(reasons(other, Locale.UK))
                .singleElement()
                .asString()
                .startsWith("We named this day in our letter of ");
    }

    @Test
    void is_the_longest_time_while_nothing_is_counted() {
        LocalDate received =
                LocalDate.ofInstant(SLICE.complaint(number).receipt().receivedAt(), ZoneId.systemDefault());

        assertThat(reasons(received.plusDays(29), Locale.UK)).isEmpty();
        assertThat(reasons(received.plusDays(30), Locale.UK))
                .singleElement()
                .asString()
                .startsWith("This is the longest time we take");
    }

    @Test
    void says_how_long_there_is_to_answer_a_decision_and_from_when() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        var decision = new ToldDecision(
                Stage.FIRST,
                Outcome.UPHELD,
                "Because.",
                null,
                null,
                day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant(),
                null,
                null,
                true,
                28);

        assertThat(dates.reasonsToAnswerBy(LocalDate.of(2026, 12, 29), decision, Locale.UK))
                .containsExactly(
                        "You have 28 days to answer. They are counted from 1 December 2026, the day on which our"
                                + " decision reached you.");
        assertThat(dates.reasonsToAnswerBy(LocalDate.of(2027, 1, 9), decision, Locale.UK))
                .as("after a reminder")
                .containsExactly("We named this day in our last letter about the decision.");
    }

    private LocalDate clockOn(int days) {
        SLICE.get(ClockLedger.class).open(number, List.of(pausable(days)));
        return dueDay();
    }

    private static ClockRule pausable(int days) {
        ClockRule rule = SLICE.rule("INTERNAL-RULE-" + days, Duration.ofDays(days), "RECEIVED", "Task_Any", false);
        return new ClockRule(
                rule.id(),
                rule.step(),
                rule.clockClass(),
                rule.limit(),
                rule.cutOff(),
                rule.calendar(),
                rule.startEvent(),
                rule.metBy(),
                rule.priority(),
                true,
                rule.maxExtension(),
                rule.duty(),
                rule.warnShare(),
                rule.source(),
                rule.trust());
    }

    private LocalDate dueDay() {
        var due = SLICE.get(ClockLedger.class).of(number).get(0).dueAt();
        SLICE.change(number, complaint -> complaint.respondBy(due));
        return LocalDate.ofInstant(due, ZoneId.systemDefault());
    }

    private List<String> reasons(LocalDate day, Locale reader) {
        return dates.reasonsFor(SLICE.complaint(number), day, reader);
    }
}
