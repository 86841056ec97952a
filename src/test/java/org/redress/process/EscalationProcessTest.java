package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("EscalationProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void an_escalation_is_acknowledged_with_a_plan() {
        ProcessInstance process = start("LEGAL", 75, "P3", true);
        assertThat(complaint.groups("Task_AcknowledgeEscalation")).containsExactly("team-leads");
        assertThat(complaint.timer("BoundaryEvent_NotAcknowledged").getDuedate())
                .isInTheFuture();

        complaint.complete("Task_AcknowledgeEscalation");

        assertThat(complaint.performed())
                .containsExactly(
                        "startLadderDelegate",
                        "planEscalationDelegate",
                        "supersedeOlderLadderDelegate",
                        "notifyRoleDelegate",
                        "recordEscalationAcknowledgementDelegate");
        assertThat(process).isEnded().hasPassed("EndEvent_EscalationAcknowledged");
    }

    @Test
    void a_reminder_of_the_handler_needs_no_acknowledgement() {
        ProcessInstance process = start("INTERNAL", 50, "P1", true);

        assertThat(complaint.performed()).endsWith("notifyRoleDelegate");
        assertThat(process).isEnded().hasPassed("EndEvent_StaffInformed");
    }

    @Test
    void the_least_urgent_complaints_are_left_alone_at_half_time() {
        assertThat(start("LEGAL", 50, "P4", true)).isEnded().hasPassed("EndEvent_NothingToEscalate");
    }

    @Test
    void nobody_is_written_to_where_no_reminders_are_wanted() {
        ProcessInstance process = start("LEGAL", 100, "P1", false);

        assertThat(complaint.performed()).containsExactly("startLadderDelegate", "planEscalationDelegate");
        assertThat(process).isEnded().hasPassed("EndEvent_NothingToEscalate");
    }

    @Test
    void a_broken_legal_limit_that_nobody_acknowledges_ends_with_the_complaints_representatives() {
        ProcessInstance process = start("LEGAL", 100, null, true);
        assertThat(complaint.performed()).contains("raiseComplaintDelegate");
        assertThat(complaint.groups("Task_AcknowledgeEscalation")).containsExactly("complaints-representatives");

        complaint.fireTimer("BoundaryEvent_NotAcknowledged");
        assertThat(complaint.performed()).contains("reportBreachDelegate");
        assertThat(complaint.groups("Task_AcknowledgeEscalation")).containsExactly("managers");

        complaint.fireTimer("BoundaryEvent_NotAcknowledged");
        assertThat(complaint.performed()).endsWith("alarmComplaintsRepresentativeDelegate");
        assertThat(complaint.groups("Task_TakeOverEscalation")).containsExactly("complaints-representatives");
        assertThat(complaint.task("Task_TakeOverEscalation").getDueDate())
                .as("asked for at once, and found among what is overdue")
                .isNotNull();

        complaint.complete("Task_TakeOverEscalation");
        assertThat(process).isEnded().hasPassed("EndEvent_EscalationTakenOver");
    }

    @Test
    void a_newer_ladder_of_the_same_clock_takes_the_place_of_the_older() {
        ProcessInstance older = start("LEGAL", 75, "P3", true);

        ProcessInstance newer = start("LEGAL", 80, "P3", true);

        assertThat(older).isEnded().hasPassed("EndEvent_EscalationSuperseded");
        assertThat(newer).isWaitingAt("Task_AcknowledgeEscalation");
        assertThat(complaint.performed()).contains("recordSupersededEscalationDelegate");
        assertThat(complaint.openTasks()).containsExactly("Task_AcknowledgeEscalation");
    }

    @Test
    void a_checkpoint_at_which_nothing_is_asked_for_leaves_the_older_ladder_alone() {
        start("INTERNAL", 75, "P3", true);

        start("INTERNAL", 85, "P3", true);

        assertThat(complaint.performed()).doesNotContain("recordSupersededEscalationDelegate");
        assertThat(complaint.openTasks()).containsExactly("Task_AcknowledgeEscalation");
    }

    @Test
    void an_alarm_that_joins_another_ends_with_the_answer_to_that_one() {
        complaint.steps().somebodyIsReached(false);
        complaint.steps().asksAlready(true);
        ProcessInstance process = start("INTERNAL", 100, "P2", true);
        assertThat(complaint.openTasks()).isEmpty();

        complaint.tell("Msg_EscalationTakenOver");

        assertThat(process).isEnded().hasPassed("EndEvent_TakenOverTogether");
    }

    @Test
    void an_alarm_whose_partner_went_away_unanswered_asks_itself() {
        complaint.steps().somebodyIsReached(false);
        complaint.steps().asksAlready(true);
        start("INTERNAL", 100, "P2", true);

        complaint.fireTimer("BoundaryEvent_LookAgain");
        assertThat(complaint.openTasks()).isEmpty();
        complaint.steps().asksAlready(false);
        complaint.fireTimer("BoundaryEvent_LookAgain");

        assertThat(complaint.openTasks()).containsExactly("Task_TakeOverEscalation");
    }

    @Test
    void every_level_asks_the_tables_anew() {
        start("LEGAL", 75, "P3", true);

        complaint.steps().ladderFact("remindersWanted", false);
        complaint.fireTimer("BoundaryEvent_NotAcknowledged");

        assertThat(complaint.openTasks()).isEmpty();
    }

    @Test
    void the_last_task_waits_without_any_time_limit() {
        complaint.steps().somebodyIsReached(false);

        start("INTERNAL", 100, "P2", true);

        assertThat(complaint.openTasks()).containsExactly("Task_TakeOverEscalation");
        assertThat(ModelEngine.engine().getManagementService().createJobQuery().count())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "LEGAL, 50, P1",
        "LEGAL, 75, P3",
        "LEGAL, 80, P4",
        "LEGAL, 100, P2",
        "INTERNAL, 50, P2",
        "INTERNAL, 75, P1",
        "INTERNAL, 100, P4"
    })
    void an_escalation_nobody_can_be_reached_for_is_never_lost(String clockClass, int share, String priority) {
        complaint.steps().somebodyIsReached(false);

        ProcessInstance process = start(clockClass, share, priority, true);

        assertThat(process).isNotEnded();
        assertThat(complaint.performed()).contains("alarmComplaintsRepresentativeDelegate");
        assertThat(complaint.openTasks()).containsExactly("Task_TakeOverEscalation");
    }

    @ParameterizedTest
    @CsvSource({"LEGAL, 75", "LEGAL, 80", "LEGAL, 100", "INTERNAL, 75", "INTERNAL, 100"})
    void an_escalation_nobody_acknowledges_is_never_lost(String clockClass, int share) {
        ProcessInstance process = start(clockClass, share, "P3", true);

        while (complaint.timer("BoundaryEvent_NotAcknowledged") != null) {
            complaint.fireTimer("BoundaryEvent_NotAcknowledged");
        }

        assertThat(process).isNotEnded();
        assertThat(complaint.openTasks()).containsExactly("Task_TakeOverEscalation");
    }

    @Test
    void a_handler_who_cannot_be_reached_does_not_end_the_ladder_with_a_reminder() {
        complaint.steps().writes("notifyRoleDelegate", "anybodyReached", false);
        start("LEGAL", 50, "P1", true);

        assertThat(complaint.performed().stream().filter("climbLadderDelegate"::equals))
                .hasSize(3);
        assertThat(complaint.openTasks()).containsExactly("Task_TakeOverEscalation");
    }

    @Test
    void a_word_the_model_does_not_know_is_the_alarm() {
        complaint.steps().does("planEscalationDelegate", execution -> {
            execution.removeVariable("escalationRung");
            execution.setVariable("escalationAction", "shout");
            execution.setVariable("acknowledgeBy", "2027-01-31T09:00:00Z");
        });

        start("LEGAL", 75, "P3", true);

        assertThat(complaint.openTasks()).containsExactly("Task_TakeOverEscalation");
    }

    @Test
    void an_internal_limit_that_is_missed_moves_the_work() {
        start("INTERNAL", 100, "P3", true);

        assertThat(complaint.performed()).contains("reassignComplaintDelegate");
        assertThat(complaint.groups("Task_AcknowledgeEscalation")).isEqualTo(List.of("team-leads"));
    }

    @Test
    void no_row_of_the_decision_table_outlives_the_transaction() {
        start("LEGAL", 80, "P2", true);

        assertThat(complaint.keptVariables())
                .contains("escalationLevel", "acknowledgeBy")
                .doesNotContain("escalationRung");
    }

    private ProcessInstance start(String clockClass, int share, String priority, boolean remindersWanted) {
        complaint.steps().ladderFact("clockClass", clockClass);
        complaint.steps().ladderFact("priority", priority);
        complaint.steps().ladderFact("remindersWanted", remindersWanted);
        return complaint.start("EscalationProcess", Map.of("clock", "17", "clockShare", share));
    }
}
