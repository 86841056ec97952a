package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.assessment.AssessmentEvent;
import org.redress.calendar.CalendarId;
import org.redress.calendar.TimeLimit;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.ReaderLocale;
import org.redress.contract.RuleRefused;
import org.redress.deadlines.ClockClass;
import org.redress.deadlines.ClockId;
import org.redress.deadlines.ClockLedger;
import org.redress.deadlines.ClockRule;
import org.redress.deadlines.ClockView;
import org.redress.deadlines.Duty;
import org.redress.deadlines.ExtensionRefused;
import org.redress.record.Actor;
import org.redress.record.Timeline;

/** Whoever has to wait longer is told why and until when (ISO 10002 7.3, 7.8). */
class DelaysTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final LocalDate MONDAY = LocalDate.of(2099, 12, 7);

    private final Delays delays = SLICE.get(Delays.class);
    private final ClockLedger ledger = SLICE.get(ClockLedger.class);
    private final ComplaintNumber number = SLICE.investigated();

    @BeforeEach
    void clock() {
        ledger.open(
                number,
                List.of(new ClockRule(
                        "RESPOND",
                        "Respond",
                        ClockClass.INTERNAL,
                        new TimeLimit(5, TimeLimit.Unit.CALENDAR_DAY, null, null),
                        null,
                        CalendarId.DEFAULT,
                        AssessmentEvent.ASSESSED,
                        Set.of(ComplaintEvent.INFORMED),
                        null,
                        true,
                        3,
                        Duty.NONE,
                        80,
                        "house",
                        "V")));
        SLICE.inTransaction(() -> {
            SLICE.get(Timeline.class).record(number, HANDLER, AssessmentEvent.ASSESSED, null);
            return number;
        });
    }

    @Test
    void an_extension_moves_the_clock_and_is_told() {
        ClockView before = running();

        Delays.Extension extension = delays.extend(number, before.id(), 2, HANDLER, "the laboratory is closed");

        assertThat(extension.notice().state()).isEqualTo("PENDING");
        assertThat(Duration.between(before.dueAt(), extension.clock().dueAt())).isEqualTo(Duration.ofDays(2));
        assertThat(running().dueAt()).isEqualTo(extension.clock().dueAt());
        assertThat(SLICE.letters(number)).singleElement().satisfies(letter -> {
            assertThat(letter.template()).isEqualTo("EXTENSION");
            assertThat(letter.text()).contains("the laboratory is closed");
        });
        assertThat(SLICE.timeline(number))
                .last()
                .isEqualTo("CLOCK_EXTENDED RESPOND until " + extension.clock().dueAt() + ": the laboratory is closed");
        SLICE.everythingArrives(number);
        assertThat(SLICE.timeline(number)).last().isEqualTo("EXTENSION_EXPLAINED EMAIL");
    }

    @Test
    void longer_than_the_rule_allows_is_refused_and_nobody_is_told() {
        ClockId id = running().id();

        assertThatThrownBy(() -> delays.extend(number, id, 4, HANDLER, "so")).isInstanceOf(ExtensionRefused.class);

        assertThat(SLICE.letters(number)).isEmpty();
        assertThat(SLICE.timeline(number)).noneMatch(line -> line.startsWith("CLOCK_EXTENDED"));
    }

    @Test
    void a_delay_is_explained_with_when_to_expect_the_answer() {
        delays.explain(number, running().id(), "the laboratory is closed", MONDAY);
        delays.explain(number, running().id(), "the laboratory is closed", MONDAY);

        assertThat(SLICE.letters(number)).singleElement().satisfies(letter -> {
            assertThat(letter.template()).isEqualTo("DELAY");
            assertThat(letter.text()).contains("the laboratory is closed", ReaderLocale.day(MONDAY, Locale.UK));
        });
        assertThat(SLICE.timeline(number)).noneMatch(line -> line.startsWith("DELAY_EXPLAINED"));
        SLICE.everythingArrives(number);
        assertThat(SLICE.timeline(number)).contains("DELAY_EXPLAINED EMAIL");
    }

    @Test
    void a_day_that_has_passed_is_refused_and_nobody_is_told() {
        ClockId id = running().id();

        assertThatThrownBy(() -> delays.explain(number, id, "so", MONDAY.minusYears(90)))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("lies ahead");

        assertThat(SLICE.letters(number)).isEmpty();
    }

    private ClockView running() {
        return ledger.of(number).get(0);
    }
}
