package org.redress.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.HandlingSlice;
import org.redress.assessment.AssessmentEvent;
import org.redress.calendar.CalendarId;
import org.redress.calendar.TimeLimit;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Priority;
import org.redress.complaint.Receipt;
import org.redress.complaint.Registration;
import org.redress.correspondence.MutableClock;
import org.redress.deadlines.ClockEntry.Type;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.redress.record.TimelineEvent;

/** What has to be done by when is counted, ended and moved by rule, and every move says why (ISO 10002 4.15, 7.2). */
class ClockLedgerTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");

    private final ClockLedger ledger = SLICE.get(ClockLedger.class);
    private final ClockExtensions extensions = SLICE.get(ClockExtensions.class);
    private final ComplaintNumber number = SLICE.received();

    @Test
    void what_is_done_in_time_is_met() {
        ClockView clock = opened(rule("RESPOND", 5));

        ledger.happened(number, ComplaintEvent.INFORMED, HANDLER, clock.dueAt());

        assertThat(clock("RESPOND").state()).isEqualTo(ClockState.MET);
        assertThat(entries("RESPOND")).extracting(ClockEntry::type).containsExactly(Type.STARTED, Type.MET);
    }

    @Test
    void what_is_done_after_the_time_is_met_late() {
        ClockView clock = opened(rule("RESPOND", 5));

        ledger.happened(number, ComplaintEvent.INFORMED, HANDLER, clock.dueAt().plusSeconds(1));

        assertThat(clock("RESPOND").state()).isEqualTo(ClockState.MET_LATE);
    }

    @ParameterizedTest
    @EnumSource(
            value = ComplaintEvent.class,
            names = {"CLOSED", "WITHDRAWN"})
    void with_the_complaint_end_its_clocks_but_not_what_goes_on_without_it(TimelineEvent end) {
        ClockRule report = new ClockRule(
                "REPORT",
                "Report",
                ClockClass.LEGAL,
                days(30),
                null,
                CalendarId.DEFAULT,
                ComplaintEvent.RECEIVED,
                Set.of(ClockEvent.REPORTED_TO_AUTHORITY),
                null,
                false,
                0,
                Duty.REPORT,
                80,
                "law",
                "V");
        ledger.open(
                number,
                List.of(
                        rule("RESPOND", 5),
                        report,
                        SLICE.rule("SAFETY", Duration.ofDays(2), "RECEIVED", "Task_TakeImmediateAction", true)));

        ledger.happened(number, end, HANDLER, Instant.now());

        assertThat(clock("RESPOND").state()).isEqualTo(ClockState.CANCELLED);
        assertThat(clock("REPORT").state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock("SAFETY").state()).isEqualTo(ClockState.RUNNING);
        assertThat(SLICE.complaint(number).responseDueAt()).isNull();
    }

    @Test
    void only_what_may_stand_still_is_paused_and_the_refusal_is_on_record() {
        ledger.open(number, List.of(rule("MAY", 5), strict("MAY-NOT", 5)));

        ledger.pause(number, HANDLER, "waiting for the complainant");
        ledger.pause(number, HANDLER, "waiting for somebody else");

        assertThat(clock("MAY").state()).isEqualTo(ClockState.PAUSED);
        assertThat(clock("MAY-NOT").state()).isEqualTo(ClockState.RUNNING);
        assertThat(entries("MAY")).extracting(ClockEntry::type).containsExactly(Type.STARTED, Type.PAUSED);
        assertThat(entries("MAY-NOT")).extracting(ClockEntry::type).containsExactly(Type.STARTED, Type.PAUSE_REFUSED);
    }

    @Test
    void the_time_that_stood_still_is_given_back_and_no_other() {
        ledger.open(number, List.of(rule("MAY", 50), strict("MAY-NOT", 50)));
        Instant due = clock("MAY").dueAt();
        Instant firm = clock("MAY-NOT").dueAt();
        ledger.pause(number, HANDLER, "waiting for the complainant");

        SLICE.get(MutableClock.class).pass(Duration.ofDays(3));
        ledger.resume(number, HANDLER, "answered");
        ledger.resume(number, HANDLER, "answered");

        assertThat(Duration.between(due, clock("MAY").dueAt())).isEqualTo(Duration.ofDays(3));
        assertThat(clock("MAY-NOT").dueAt()).isEqualTo(firm);
        assertThat(clock("MAY").state()).isEqualTo(ClockState.RUNNING);
        assertThat(entries("MAY"))
                .extracting(ClockEntry::type)
                .containsExactly(Type.STARTED, Type.PAUSED, Type.RESUMED);
        assertThat(SLICE.complaint(number).responseDueAt()).isEqualTo(firm);
    }

    @Test
    void what_begins_while_the_complaint_stands_still_stands_still() {
        ledger.open(number, List.of(rule("RESPOND", 5)));
        ledger.pause(number, HANDLER, "waiting for the complainant");

        ledger.open(number, List.of(rule("LATER", 9)));

        assertThat(clock("LATER").state()).isEqualTo(ClockState.PAUSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | must be at least 1", "-1 | must be at least 1", "4 | by 3 more at most"})
    void more_time_than_the_rule_gives_is_refused_and_the_refusal_is_on_record(int amount, String reason) {
        ClockView clock = opened(rule("RESPOND", 50));

        refuses(clock, amount, reason);

        assertThat(clock("RESPOND").dueAt()).isEqualTo(clock.dueAt());
        assertThat(entries("RESPOND")).last().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(Type.EXTENSION_REFUSED);
            assertThat(entry.reason()).contains(reason, "Asked for: so");
        });
    }

    @Test
    void what_was_given_before_counts() {
        ClockView clock = opened(rule("RESPOND", 50));
        extensions.extend(number, clock.id(), 2, HANDLER, "so");

        refuses(clock, 2, "by 1 more at most");
        extensions.extend(number, clock.id(), 1, HANDLER, "so");

        assertThat(Duration.between(clock.dueAt(), clock("RESPOND").dueAt())).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void nothing_is_extended_that_may_not_be_has_ended_or_is_late() {
        refuses(opened(strict("MAY-NOT", 50)), 1, "cannot be extended");

        ClockView ended = opened(rule("ENDED", 50));
        ledger.happened(number, ComplaintEvent.INFORMED, HANDLER, ended.startedAt());
        refuses(ended, 1, "has ended");

        ClockView late = opened(rule("LATE", 3));
        SLICE.get(MutableClock.class).pass(Duration.ofDays(5));
        refuses(late, 1, "Time is up");
    }

    @Test
    void the_clock_of_another_complaint_is_unknown() {
        ClockView clock = opened(rule("RESPOND", 50));

        assertThatThrownBy(() -> extensions.extend(SLICE.received(), clock.id(), 1, HANDLER, "so"))
                .isInstanceOf(UnknownClock.class);
    }

    @Test
    void the_response_is_due_by_the_earliest_clock_that_an_answer_ends() {
        ClockRule assess = new ClockRule(
                "ASSESS",
                "Assess",
                ClockClass.INTERNAL,
                days(2),
                null,
                CalendarId.DEFAULT,
                ComplaintEvent.RECEIVED,
                Set.of(AssessmentEvent.ASSESSED),
                null,
                false,
                0,
                Duty.NONE,
                80,
                "house",
                "V");
        ledger.open(number, List.of(assess, rule("LATER", 9), rule("RESPOND", 5)));

        assertThat(SLICE.complaint(number).responseDueAt())
                .isEqualTo(clock("RESPOND").dueAt())
                .isAfter(clock("ASSESS").dueAt());
    }

    @Test
    void a_new_priority_ends_the_clocks_of_the_others_and_starts_its_own_from_receipt() {
        ledger.open(number, List.of(ofPriority("P1", Priority.P1), ofPriority("P2", Priority.P2), rule("ALWAYS", 9)));
        prioritise(Priority.P2);

        prioritise(Priority.P1);

        assertThat(clock("P2").state()).isEqualTo(ClockState.CANCELLED);
        assertThat(clock("P1").state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock("P1").startedAt())
                .isEqualTo(SLICE.complaint(number).receipt().receivedAt());
        assertThat(clock("ALWAYS").state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void a_higher_priority_after_a_withdrawal_starts_no_clock_for_an_answer_that_nobody_waits_for() {
        ledger.open(number, List.of(ofPriority("P1", Priority.P1), ofPriority("P2", Priority.P2)));
        prioritise(Priority.P2);
        SLICE.change(number, Complaint::withdraw);

        prioritise(Priority.P1);

        assertThat(ledger.of(number)).extracting(ClockView::rule).doesNotContain("P1");
    }

    @Test
    void a_higher_priority_after_the_decision_was_communicated_starts_no_clock_for_it() {
        ledger.open(number, List.of(ofPriority("P1", Priority.P1), ofPriority("P2", Priority.P2)));
        prioritise(Priority.P2);
        SLICE.get(MutableClock.class).pass(Duration.ofMinutes(1));
        SLICE.inTransaction(() -> {
            SLICE.get(Timeline.class).record(number, HANDLER, ComplaintEvent.INFORMED, null);
            return null;
        });

        prioritise(Priority.P1);

        assertThat(ledger.of(number)).extracting(ClockView::rule).doesNotContain("P1");
    }

    @Test
    void what_was_late_before_we_knew_of_it_is_written_down_as_late() {
        SLICE.get(MutableClock.class).pass(Duration.ofDays(9));
        ComplaintNumber old =
                SLICE.inTransaction(() -> backfilled(SLICE.complaint(number)).number());

        ledger.open(old, List.of(rule("RESPOND", 5)));
        ledger.open(number, List.of(rule("RESPOND", 5)));

        assertThat(ledger.of(old)).singleElement().returns(ClockState.BREACHED, ClockView::state);
        assertThat(clock("RESPOND").state()).as("of one that came in as usual").isEqualTo(ClockState.RUNNING);
    }

    private void prioritise(Priority priority) {
        SLICE.change(number, complaint -> complaint.prioritise(priority));
        ledger.prioritised(number, priority, HANDLER);
    }

    private void refuses(ClockView clock, int amount, String reason) {
        assertThatThrownBy(() -> extensions.extend(number, clock.id(), amount, HANDLER, "so"))
                .isInstanceOf(ExtensionRefused.class)
                .hasMessageContaining(reason);
    }

    private static Complaint backfilled(Complaint like) {
        Receipt receipt = like.receipt();
        return SLICE.get(Registration.class)
                .register(
                        new Receipt(
                                receipt.channel(),
                                receipt.language(),
                                receipt.receivedAt(),
                                receipt.registeredAt(),
                                receipt.recordedBy(),
                                receipt.source(),
                                receipt.sourceReference(),
                                true,
                                true,
                                receipt.regime()),
                        like.matter(),
                        like.complainant(),
                        null,
                        Set.of());
    }

    private ClockView opened(ClockRule rule) {
        ledger.open(number, List.of(rule));
        return clock(rule.id());
    }

    private ClockView clock(String rule) {
        return ledger.of(number).stream()
                .filter(clock -> clock.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<ClockEntry> entries(String rule) {
        return ledger.entriesOf(number).get(clock(rule).id());
    }

    /** From receipt until the complainant is informed; may stand still, and be extended by three days. */
    private static ClockRule rule(String id, int days) {
        return fromReceipt(id, days, null, true, 3);
    }

    private static ClockRule strict(String id, int days) {
        return fromReceipt(id, days, null, false, 0);
    }

    private static ClockRule ofPriority(String id, Priority priority) {
        return fromReceipt(id, 5, priority, true, 3);
    }

    private static ClockRule fromReceipt(String id, int days, Priority priority, boolean pausable, int extension) {
        return new ClockRule(
                id,
                id,
                ClockClass.INTERNAL,
                days(days),
                null,
                CalendarId.DEFAULT,
                ComplaintEvent.RECEIVED,
                Set.of(ComplaintEvent.INFORMED),
                priority,
                pausable,
                extension,
                Duty.NONE,
                80,
                "house",
                "V");
    }

    private static TimeLimit days(int days) {
        return new TimeLimit(days, TimeLimit.Unit.CALENDAR_DAY, null, null);
    }
}
