package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.calendar.CalendarId;
import org.redress.calendar.TimeLimit;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Priority;
import org.redress.confidentiality.Confidentiality;
import org.redress.confidentiality.EngineStandIn;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.RecordingFlow;
import org.redress.correspondence.delivery.Letter;
import org.redress.deadlines.ClockClass;
import org.redress.deadlines.ClockId;
import org.redress.deadlines.ClockLedger;
import org.redress.deadlines.ClockRule;
import org.redress.deadlines.Duty;
import org.redress.record.Actor;

/** An escalation ends with an answer of somebody who is not late themselves, and is heard once (ISO 10002 5.4). */
class EscalationsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor LEAD = new Actor("lead");

    private final Escalations escalations = SLICE.get(Escalations.class);
    private final RecordingFlow flow = SLICE.get(RecordingFlow.class);
    private final ComplaintNumber number = SLICE.investigated();
    private Occasion first;
    private Occasion second;

    @BeforeEach
    void two_clocks_run_out() {
        SLICE.get(EngineStandIn.class).withMail.add("representative");
        SLICE.get(ClockLedger.class).open(number, List.of(rule("RESPOND"), rule("DECIDE")));
        List<ClockId> clocks = SLICE.get(ClockLedger.class).of(number).stream()
                .map(clock -> clock.id())
                .toList();
        first = new Occasion(number, clocks.get(0), 75, 3);
        second = new Occasion(number, clocks.get(1), 75, 3);
    }

    @Test
    void whoever_holds_open_work_of_the_complaint_does_not_acknowledge_its_escalation() {
        flow.handlers.put(number, Set.of("handler", "lead"));

        assertThatThrownBy(() -> escalations.acknowledge(first, LEAD, "soon"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("hand it on");

        assertThat(SLICE.timeline(number)).noneMatch(line -> line.startsWith("ESCALATION_ACKNOWLEDGED"));
    }

    @Test
    void nor_takes_it_over_and_what_joined_it_goes_on_waiting() {
        flow.handlers.put(number, Set.of("lead"));

        assertThatThrownBy(() -> escalations.takeOver(first, LEAD, "soon")).isInstanceOf(RuleRefused.class);

        assertThat(SLICE.told(number)).isEmpty();
    }

    @Test
    void somebody_who_holds_nothing_of_it_acknowledges_with_a_plan() {
        flow.handlers.put(number, Set.of("handler"));

        escalations.acknowledge(first, LEAD, "Sam writes today");

        assertThat(SLICE.timeline(number)).last().isEqualTo("ESCALATION_ACKNOWLEDGED " + first + ": Sam writes today");
    }

    @Test
    void one_takeover_answers_every_alarm_that_joined_it() {
        escalations.takeOver(first, LEAD, "Sam writes today");

        assertThat(SLICE.told(number)).containsExactly("ESCALATION_TAKEN_OVER {takeoverOpen=true}");
    }

    @Test
    void an_alarm_joins_the_takeover_that_another_clock_has_open() {
        flow.takeovers.put(number, first.clock().toString());

        assertThat(escalations.alarm(second, true)).isTrue();
        assertThat(SLICE.timeline(number)).noneMatch(line -> line.startsWith("ESCALATION_ALARM"));

        assertThat(escalations.alarm(second, false)).isTrue();

        assertThat(alarms()).isEmpty();
        assertThat(SLICE.timeline(number))
                .last()
                .isEqualTo("ESCALATION_ALARM " + second + ": joins the alarm of another clock");
    }

    @Test
    void an_alarm_does_not_join_an_older_one_of_its_own_clock() {
        flow.takeovers.put(number, first.clock().toString());

        assertThat(escalations.alarm(first, false)).isFalse();

        assertThat(alarms()).hasSize(1);
    }

    @Test
    void people_hear_of_alarms_about_a_complaint_once_a_day() {
        escalations.alarm(first, false);
        escalations.alarm(second, false);
        assertThat(alarms()).hasSize(1);

        SLICE.get(MutableClock.class).pass(Duration.ofDays(1));
        escalations.alarm(second, false);

        assertThat(alarms()).hasSize(2);
    }

    @Test
    void an_older_ladder_of_the_same_clock_is_told_to_end_and_says_so() {
        escalations.supersedeOlder(number, first.clock());
        escalations.recordSuperseded(first);

        assertThat(SLICE.told(number)).containsExactly("ESCALATION_SUPERSEDED {clock=" + first.clock() + "}");
        assertThat(SLICE.timeline(number))
                .last()
                .isEqualTo("ESCALATION_SUPERSEDED " + first + ": a newer ladder of this clock asks instead");
    }

    @Test
    void work_that_lateness_moves_says_whom_it_was_taken_from() {
        flow.handlers.put(number, Set.of("sam", "hana"));

        escalations.reassign(first, new Rung("team-leads", EscalationLetter.ESCALATION, null));

        assertThat(SLICE.told(number)).containsExactly("work of complaint-handlers goes to team-leads");
        assertThat(SLICE.timeline(number)).contains("REASSIGNED team-leads, taken from hana, sam");
        assertThat(SLICE.complaint(number).workingTeam()).isEqualTo("team-leads");
    }

    @Test
    void it_is_known_whether_anybody_heard_of_the_work_that_was_moved_to_them() {
        assertThat(escalations.reassign(first, new Rung("no-such-group", EscalationLetter.ESCALATION, null)))
                .isFalse();
        assertThat(escalations.reassign(
                        first, new Rung("complaints-representatives", EscalationLetter.ESCALATION, null)))
                .isTrue();

        assertThat(SLICE.timeline(number)).contains("REASSIGNED no-such-group");
    }

    @Test
    void a_level_is_heard_by_its_group_and_says_so() {
        assertThat(escalations.notifyRole(
                        first, new Rung("complaints-representatives", EscalationLetter.ESCALATION, null)))
                .isTrue();

        escalations.notifyRole(first, new Rung("complaints-representatives", EscalationLetter.ESCALATION, null));
        assertThat(told()).as("once for each level of each clock").containsExactly("representative@warm.example");
        assertThat(SLICE.timeline(number))
                .last()
                .isEqualTo("ESCALATED " + first + ": notified complaints-representatives");
        escalations.notifyRole(second, new Rung("complaints-representatives", EscalationLetter.ESCALATION, null));
        assertThat(told()).hasSize(2);
    }

    @Test
    void whoever_the_complaint_is_about_hears_nothing_of_it() {
        SLICE.get(Confidentiality.class).alsoAbout(number, LEAD, Set.of("representative"));

        assertThat(escalations.notifyRole(
                        first, new Rung("complaints-representatives", EscalationLetter.ESCALATION, null)))
                .isFalse();
        escalations.alarm(first, false);

        assertThat(told()).isEmpty();
        assertThat(SLICE.timeline(number))
                .contains("ESCALATED " + first + ": notified complaints-representatives, but nobody could be reached");
    }

    @Test
    void the_handler_is_whoever_holds_the_work_and_the_team_while_nobody_does() {
        Rung handler = new Rung(Escalations.HANDLER, EscalationLetter.ESCALATION, null);
        SLICE.change(number, complaint -> complaint.assignTo("complaints-representatives"));
        flow.handlers.put(number, Set.of("handler"));
        assertThat(escalations.notifyRole(first, handler)).as("has no address").isFalse();

        flow.handlers.remove(number);

        assertThat(escalations.notifyRole(first, handler)).isTrue();
        assertThat(told()).containsExactly("representative@warm.example");
        assertThat(escalations.groupOf(number, Escalations.HANDLER)).isEqualTo("complaints-representatives");
        assertThat(escalations.groupOf(number, "managers")).isEqualTo("managers");
    }

    @Test
    void what_is_raised_the_sponsors_hear_as_well() {
        SLICE.get(EngineStandIn.class).groups.put("sponsor", Set.of(Escalations.SPONSORS));
        SLICE.get(EngineStandIn.class).withMail.add("sponsor");

        assertThat(escalations.raise(first, new Rung("complaints-representatives", EscalationLetter.ESCALATION, null)))
                .isTrue();

        assertThat(told()).containsExactlyInAnyOrder("sponsor@warm.example", "representative@warm.example");
        assertThat(SLICE.timeline(number))
                .last()
                .isEqualTo("ESCALATED " + first + ": raised to complaints-representatives");
    }

    @Test
    void a_breach_is_reported_and_the_ladder_knows_what_it_needs() {
        assertThat(escalations.reportBreach(
                        first, new Rung("complaints-representatives", EscalationLetter.ESCALATION, null)))
                .isTrue();
        assertThat(SLICE.timeline(number))
                .last()
                .isEqualTo("ESCALATED " + first + ": breach reported to complaints-representatives");

        assertThat(escalations.ladderFacts(number, first.clock()))
                .containsEntry("clockClass", "INTERNAL")
                .containsEntry("priority", null)
                .containsEntry("remindersWanted", true);
        SLICE.change(number, complaint -> complaint.prioritise(Priority.P2));
        assertThat(escalations.ladderFacts(number, first.clock())).containsEntry("priority", "P2");
    }

    private List<String> told() {
        return SLICE.letters(number).stream().map(Letter::recipient).toList();
    }

    private List<Letter> alarms() {
        return SLICE.letters(number).stream()
                .filter(letter -> letter.template().equals("ESCALATION_ALARM"))
                .toList();
    }

    private static ClockRule rule(String id) {
        return new ClockRule(
                id,
                id,
                ClockClass.INTERNAL,
                new TimeLimit(5, TimeLimit.Unit.CALENDAR_DAY, null, null),
                null,
                CalendarId.DEFAULT,
                ComplaintEvent.RECEIVED,
                Set.of(ComplaintEvent.INFORMED),
                null,
                true,
                3,
                Duty.NONE,
                80,
                "house",
                "V");
    }
}
