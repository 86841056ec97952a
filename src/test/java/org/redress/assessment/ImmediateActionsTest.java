package org.redress.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.HandlingSlice;
import org.redress.assessment.Assessments.Statement;
import org.redress.assessment.Criteria.SafetyImplication;
import org.redress.complaint.Category;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.delivery.Letter;
import org.redress.record.Actor;

/** A danger is acted on at once, whatever step the complaint is at and whatever became of it (ISO 10002 7.5). */
class ImmediateActionsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");

    private final Assessments assessments = SLICE.get(Assessments.class);
    private final ImmediateActions actions = SLICE.get(ImmediateActions.class);
    private final ComplaintNumber number = SLICE.received();

    private enum State {
        OPEN,
        WITHDRAWN,
        CLOSED
    }

    @ParameterizedTest
    @EnumSource
    void a_danger_found_later_is_on_record_and_the_flow_is_told_its_facts(State state) {
        if (state != State.OPEN) {
            SLICE.change(number, complaint -> complaint.withdraw());
        }
        if (state == State.CLOSED) {
            SLICE.change(
                    number, complaint -> complaint.close(complaint.receipt().receivedAt()));
        }

        actions.call(number, HANDLER, SafetyImplication.ACTUAL, "the heater sparks");

        assertThat(SLICE.timeline(number)).startsWith("SAFETY_IMPLICATION_FOUND the heater sparks");
        assertThat(SLICE.told(number))
                .first()
                .asString()
                .startsWith("SAFETY_IMPLICATION_FOUND")
                .contains("safetyImplication=ACTUAL");
        assertThat(SLICE.told(number)).as("finished before it is closed").hasSize(state == State.WITHDRAWN ? 2 : 1);
    }

    @Test
    void what_was_done_once_is_planned_again_when_the_danger_comes_back() {
        actions.plan(number, List.of("CONTAIN"));
        actions.record(number, HANDLER, "CONTAIN", "unplugged");

        assertThat(actions.plan(number, List.of("CONTAIN"))).containsExactly("CONTAIN");
        assertThat(actions.of(SLICE.complaint(number))).containsEntry("immediateActionsDone", false);
    }

    @Test
    void the_file_shows_each_action_with_who_took_it_once_there_is_one() {
        assertThat(actions.of(number)).isNull();

        actions.plan(number, List.of("CONTAIN", "CALL_COMPLAINANT"));
        actions.record(number, HANDLER, "CONTAIN", "unplugged");

        assertThat(actions.of(number))
                .asInstanceOf(list(ImmediateActions.Line.class))
                .satisfiesExactlyInAnyOrder(
                        done -> assertThat(done)
                                .returns("CONTAIN", ImmediateActions.Line::action)
                                .returns("handler", ImmediateActions.Line::takenBy),
                        open -> assertThat(open)
                                .returns("CALL_COMPLAINANT", ImmediateActions.Line::action)
                                .returns(null, ImmediateActions.Line::takenAt));
    }

    @Test
    void a_withdrawal_does_not_end_what_safety_demands() {
        assess(SafetyImplication.POSSIBLE, false);

        assertThat(SLICE.confirmWithdrawal(number)).isTrue();

        assertThat(SLICE.timeline(number)).endsWith("PURSUED_WITHOUT_COMPLAINANT");
        assertThat(SLICE.letters(number)).extracting(Letter::template).containsExactly("WITHDRAWN");
    }

    @Test
    void without_danger_a_withdrawal_is_confirmed_and_nothing_is_pursued() {
        assess(SafetyImplication.NONE, false);

        assertThat(SLICE.confirmWithdrawal(number)).isFalse();

        assertThat(SLICE.timeline(number)).doesNotContain("PURSUED_WITHOUT_COMPLAINANT");
        assertThat(SLICE.letters(number)).extracting(Letter::template).containsExactly("WITHDRAWN");
    }

    @Test
    void whoever_the_assessment_found_vulnerable_is_known_as_such_to_whoever_decides() {
        Vulnerability vulnerability = SLICE.get(Vulnerability.class);
        assertThat(vulnerability.of(number)).containsEntry("vulnerable", false);

        assess(SafetyImplication.NONE, true);

        assertThat(vulnerability.of(number)).containsEntry("vulnerable", true);
        assertThat(vulnerability.isFound(number)).isTrue();
        assertThat(assessments.answers(number).facts()).containsEntry("vulnerable", true);
    }

    private void assess(SafetyImplication implication, boolean vulnerable) {
        Criteria criteria = new Criteria(
                Criteria.Level.LOW,
                "so",
                implication,
                "so",
                Criteria.Level.LOW,
                "so",
                Criteria.Impact.PERSON,
                "so",
                false,
                "so",
                false,
                "so",
                Criteria.Harm.NONE,
                1,
                null,
                null,
                vulnerable,
                0,
                false);
        assessments.record(number, HANDLER, new Statement(true, null, Category.of("SERVICE"), criteria, Set.of()));
    }
}
