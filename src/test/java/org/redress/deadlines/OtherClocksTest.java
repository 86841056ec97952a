package org.redress.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.calendar.CalendarId;
import org.redress.calendar.TimeLimit;
import org.redress.deadlines.upkeep.Recalculations;
import org.redress.record.Actor;
import org.redress.record.Policies;
import org.redress.record.Timeline;
import org.redress.record.TimelineLine;

/** What is no complaint has clocks in the same ledger. */
class OtherClocksTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor LEE = new Actor("lee");
    private static final String REVIEW = "Review the policy";

    private final FlowClocks flow = SLICE.get(FlowClocks.class);
    private final ClockLedger ledger = SLICE.get(ClockLedger.class);

    @Test
    void a_clock_of_a_policy_runs_stands_still_and_is_met() {
        start();
        assertThat(clock().state()).isEqualTo(ClockState.RUNNING);

        ledger.pause(Policies.POLICY, LEE, "the board is away");
        assertThat(clock().state()).isEqualTo(ClockState.PAUSED);
        ledger.resume(Policies.POLICY, LEE, "the board is back");
        flow.stop(Policies.POLICY, LEE, REVIEW, true);

        assertThat(clock().state()).isEqualTo(ClockState.MET);
        assertThat(ledger.entriesOf(Policies.POLICY).get(clock().id()))
                .extracting(entry -> entry.type().name())
                .containsExactly("STARTED", "PAUSED", "RESUMED", "MET");
        assertThat(SLICE.get(Timeline.class).of(Policies.POLICY))
                .extracting(TimelineLine::event)
                .contains(ClockEvent.CLOCK_STARTED, ClockEvent.CLOCK_STOPPED);
    }

    @Test
    void a_calendar_counts_it_and_does_not_name_it() {
        Recalculations recalculations = SLICE.get(Recalculations.class);
        int before = recalculations.preview(CalendarId.DEFAULT, null).running();
        start();

        var preview = recalculations.preview(CalendarId.DEFAULT, null);

        assertThat(preview.running()).isEqualTo(before + 1);
        assertThat(preview.moves()).extracting(Recalculations.Move::clock).doesNotContain(clock().id());
        flow.stop(Policies.POLICY, LEE, REVIEW, false);
    }

    private void start() {
        flow.start(
                Policies.POLICY,
                LEE,
                new FlowClocks.Wish(
                        REVIEW,
                        ClockClass.INTERNAL,
                        TimeLimit.of(5, TimeLimit.Unit.CALENDAR_DAY),
                        CalendarId.DEFAULT.value(),
                        true));
    }

    /** The latest; clocks are never deleted. */
    private ClockView clock() {
        return ledger.of(Policies.POLICY).stream()
                .max((one, other) -> Long.compare(one.id().value(), other.id().value()))
                .orElseThrow();
    }
}
