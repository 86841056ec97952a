package org.redress.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.HandlingSlice;
import org.redress.assessment.Assessments.Statement;
import org.redress.calendar.CalendarId;
import org.redress.calendar.TimeLimit;
import org.redress.complaint.Category;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Priority;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.deadlines.ClockClass;
import org.redress.deadlines.ClockLedger;
import org.redress.deadlines.ClockRule;
import org.redress.deadlines.ClockState;
import org.redress.deadlines.ClockView;
import org.redress.deadlines.Duty;
import org.redress.record.Actor;

/** Each complaint is assessed once, on six criteria, and immediate action waits for nothing (ISO 10002 7.5). */
class AssessmentsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final Criteria HARMLESS = criteria(Criteria.SafetyImplication.NONE, false, false);

    private final Assessments assessments = SLICE.get(Assessments.class);
    private final ImmediateActions actions = SLICE.get(ImmediateActions.class);
    private final ComplaintNumber number = SLICE.received();

    @Test
    void within_scope_the_work_begins() {
        assess(true, null, HARMLESS);

        assertThat(status()).isEqualTo(ComplaintStatus.IN_INVESTIGATION);
        assertThat(SLICE.timeline(number)).containsExactly("ASSESSED");
        assertThat(assessments.answers(number).facts())
                .containsEntry("category", "SERVICE")
                .containsEntry("vulnerable", false);
    }

    @Test
    void out_of_scope_without_a_reason_is_refused_and_leaves_nothing() {
        assertThatThrownBy(() -> assess(false, null, HARMLESS))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("outOfScopeReason"));

        assertThat(status()).isEqualTo(ComplaintStatus.RECEIVED);
        assertThat(SLICE.timeline(number)).isEmpty();
        assertThat(assessments.of(number)).isNull();
    }

    @Test
    void whoever_is_out_of_scope_is_told_why_and_where_to_turn() {
        assess(false, "not ours; ask the ombudsman", HARMLESS);

        assessments.explainAndRefer(number);
        assessments.explainAndRefer(number);

        assertThat(status()).isEqualTo(ComplaintStatus.OUT_OF_SCOPE);
        assertThat(assessments.answers(number).inScope())
                .as("what the flow goes on with")
                .isFalse();
        assertThat(SLICE.letters(number)).singleElement().satisfies(letter -> {
            assertThat(letter.template()).isEqualTo("OUT_OF_SCOPE");
            assertThat(letter.text()).contains("not ours; ask the ombudsman");
        });
        assertThat(SLICE.timeline(number)).containsExactly("ASSESSED not ours; ask the ombudsman");
        SLICE.everythingArrives(number);
        assertThat(SLICE.timeline(number)).endsWith("EXPLAINED_OUT_OF_SCOPE EMAIL");
    }

    @Test
    void a_second_run_of_the_step_changes_nothing() {
        assess(true, null, HARMLESS);
        assess(false, "changed my mind", HARMLESS);

        assertThat(assessments.answers(number).inScope()).isTrue();
        assertThat(SLICE.timeline(number)).containsExactly("ASSESSED");
    }

    @ParameterizedTest
    @CsvSource({
        "ACTUAL, false, false, true",
        "POSSIBLE, true, true, true",
        "NONE, true, true, true",
        "POSSIBLE, true, false, false",
        "NONE, false, true, false",
        "POSSIBLE, false, false, false"
    })
    void actual_danger_never_waits_and_anything_else_is_done_at_once_when_needed_and_possible(
            Criteria.SafetyImplication implication, boolean needed, boolean possible, boolean atOnce) {
        assess(true, null, criteria(implication, needed, possible));

        assertThat(assessments.answers(number).immediateActionNeeded()).isEqualTo(atOnce);
        assertThat(withdrawn()).isEqualTo(implication != Criteria.SafetyImplication.NONE);
    }

    @Test
    void the_priority_only_rises() {
        assess(true, null, HARMLESS);
        SLICE.get(Priorities.class).prioritise(number, Priority.P3);

        assertThat(SLICE.get(Priorities.class).raise(number, Priority.P2)).isEqualTo(Priority.P2);
        assertThat(SLICE.get(Priorities.class).raise(number, Priority.P4)).isEqualTo(Priority.P2);

        assertThat(complaint().priority()).isEqualTo(Priority.P2);
    }

    @Test
    void a_priority_is_on_record_and_the_same_again_is_not() {
        assess(true, null, HARMLESS);
        SLICE.get(Priorities.class).prioritise(number, Priority.P3);
        SLICE.get(Priorities.class).raise(number, Priority.P3);

        assertThat(SLICE.timeline(number))
                .filteredOn(line -> line.startsWith("PRIORITISED"))
                .containsExactly("PRIORITISED P3");
    }

    @Test
    void the_file_shows_the_assessment_and_whom_it_named() {
        assertThat(assessments.of(number)).isNull();

        assessments.record(
                number, HANDLER, new Statement(true, null, Category.of("SERVICE"), HARMLESS, Set.of("lead")));

        assertThat(assessments.of(number))
                .hasFieldOrPropertyWithValue("assessedBy", "handler")
                .hasFieldOrPropertyWithValue("inScope", true)
                .hasNoNullFieldsOrPropertiesExcept("outOfScopeReason")
                .hasFieldOrPropertyWithValue("criteria", HARMLESS);
        assertThat(SLICE.get(org.redress.confidentiality.Confidentiality.class)
                        .complainedAbout(number)
                        .complainedAbout())
                .containsExactly("lead");
    }

    @Test
    void an_immediate_action_stays_open_until_somebody_took_it() {
        assertThat(actions.plan(number, List.of("CONTAIN", "CONTAIN", "STOP_SUPPLY")))
                .containsExactly("CONTAIN", "STOP_SUPPLY");
        assertThat(actions.plan(number, List.of("STOP_SUPPLY", "CALL_COMPLAINANT")))
                .containsExactly("CALL_COMPLAINANT");

        actions.record(number, HANDLER, "CONTAIN", "told by phone");
        actions.record(number, HANDLER, "CONTAIN", "told by phone");
        actions.record(number, HANDLER, "STOP_SUPPLY", "off the shelves");
        assertThat(actions.of(complaint())).containsEntry("immediateActionsDone", false);
        assertThat(SLICE.timeline(number))
                .containsOnlyOnce("IMMEDIATE_ACTION_TAKEN CONTAIN: told by phone")
                .doesNotContain("IMMEDIATE_ACTIONS_COMPLETED");
        actions.record(number, HANDLER, "CALL_COMPLAINANT", "she is safe");

        assertThat(actions.of(complaint())).containsEntry("immediateActionsDone", true);
        assertThat(SLICE.timeline(number)).endsWith("IMMEDIATE_ACTIONS_COMPLETED");
        assertThat(withdrawn()).isTrue();
    }

    @Test
    void each_report_of_a_danger_is_on_record_in_its_own_words_and_told_to_the_flow() {
        actions.call(number, HANDLER, Criteria.SafetyImplication.ACTUAL, "it sparks");
        actions.plan(number, List.of("CONTAIN"));
        actions.call(number, HANDLER, Criteria.SafetyImplication.ACTUAL, "it sparks again, children in the room");

        assertThat(SLICE.timeline(number))
                .contains(
                        "SAFETY_IMPLICATION_FOUND it sparks",
                        "SAFETY_IMPLICATION_FOUND it sparks again, children in the room");
        assertThat(SLICE.told(number))
                .filteredOn(message -> message.startsWith("SAFETY_IMPLICATION_FOUND"))
                .hasSize(2);
        assertThat(actions.calledForAt(number, "CONTAIN")).isPresent();
        assertThat(actions.calledForAt(number, "STOP_SUPPLY")).isEmpty();
    }

    @Test
    void a_danger_reported_after_the_withdrawal_is_finished_before_it_is_closed() {
        actions.call(number, HANDLER, Criteria.SafetyImplication.ACTUAL, "it sparks");
        assertThat(SLICE.told(number)).noneMatch(message -> message.startsWith("DANGER_REPORTED"));

        SLICE.change(number, org.redress.complaint.Complaint::withdraw);
        actions.call(number, HANDLER, Criteria.SafetyImplication.ACTUAL, "it sparks again");

        assertThat(SLICE.told(number))
                .filteredOn(message -> message.startsWith("DANGER_REPORTED"))
                .hasSize(1);
        assertThat(SLICE.timeline(number)).endsWith("PURSUED_WITHOUT_COMPLAINANT");
    }

    @Test
    void a_danger_found_later_weighs_in_the_priority_whatever_is_known_yet() {
        assertThat(assessments.factsInDanger(number, Criteria.SafetyImplication.ACTUAL))
                .containsEntry("safetyImplication", "ACTUAL")
                .containsEntry("immediateActionNeeded", true)
                .containsEntry("category", "OTHER");

        assess(true, null, criteria(Criteria.SafetyImplication.POSSIBLE, false, false));

        assertThat(assessments.factsInDanger(number, Criteria.SafetyImplication.ACTUAL))
                .containsEntry("safetyImplication", "ACTUAL")
                .containsKey("harm");
        assertThat(assessments.factsInDanger(number, Criteria.SafetyImplication.NONE))
                .containsEntry("safetyImplication", "POSSIBLE");
    }

    private boolean withdrawn() {
        return SLICE.confirmWithdrawal(number);
    }

    @Test
    void the_priority_starts_its_clock_and_closing_ends_it() {
        ClockLedger ledger = SLICE.get(ClockLedger.class);
        ledger.open(number, List.of(rule("RESPOND-P1", Priority.P1), rule("RESPOND-P4", Priority.P4)));
        assess(true, null, HARMLESS);
        assertThat(ledger.of(number)).isEmpty();

        SLICE.get(Priorities.class).prioritise(number, Priority.P1);
        ClockView running = ledger.of(number).get(0);
        assertThat(running.state()).isEqualTo(ClockState.RUNNING);
        assertThat(Duration.between(complaint().receipt().receivedAt(), running.dueAt()))
                .isBetween(Duration.ofDays(5), Duration.ofDays(6));
        assertThat(complaint().responseDueAt()).isEqualTo(running.dueAt());
        SLICE.inTransaction(() -> {
            SLICE.get(org.redress.record.Timeline.class).record(number, HANDLER, ComplaintEvent.CLOSED, "WITHDRAWN");
            return null;
        });

        assertThat(ledger.of(number))
                .singleElement()
                .satisfies(clock -> assertThat(clock.state().isOpen()).isFalse());
    }

    private static ClockRule rule(String id, Priority priority) {
        return new ClockRule(
                id,
                "Respond",
                ClockClass.INTERNAL,
                new TimeLimit(5, TimeLimit.Unit.CALENDAR_DAY, null, null),
                null,
                CalendarId.DEFAULT,
                ComplaintEvent.RECEIVED,
                Set.of(ComplaintEvent.INFORMED),
                priority,
                true,
                0,
                Duty.NONE,
                80,
                "house",
                "V");
    }

    private void assess(boolean inScope, String reason, Criteria criteria) {
        assessments.record(number, HANDLER, new Statement(inScope, reason, Category.of("SERVICE"), criteria, Set.of()));
    }

    static Criteria criteria(Criteria.SafetyImplication implication, boolean needed, boolean possible) {
        return new Criteria(
                Criteria.Level.LOW,
                "so",
                implication,
                "so",
                Criteria.Level.LOW,
                "so",
                Criteria.Impact.PERSON,
                "so",
                needed,
                "so",
                possible,
                "so",
                Criteria.Harm.NONE,
                1,
                null,
                null,
                false,
                0,
                false);
    }

    private Complaint complaint() {
        return SLICE.complaint(number);
    }

    private ComplaintStatus status() {
        return complaint().status();
    }
}
