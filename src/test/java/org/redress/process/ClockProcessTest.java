package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClockProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("ClockProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    private final List<Object> shares = new ArrayList<>();

    @BeforeEach
    void remember_the_shares_asked_for() {
        complaint.steps().does("setCheckpointDelegate", execution -> {
            shares.add(execution.getVariable("nextShare"));
            execution.removeVariable("nextShare");
            execution.setVariable("nextCheckAt", Variables.stringValue(Steps.FAR_AWAY, true));
        });
    }

    @Test
    void a_legal_clock_is_looked_at_four_times_and_then_its_time_is_up() {
        ProcessInstance process = start("LEGAL");

        for (int share : new int[] {50, 75, 80}) {
            complaint.steps().finds(share, false, false);
            complaint.fireTimer("Event_CheckpointReached");
        }
        complaint.steps().finds(100, true, false);
        complaint.fireTimer("Event_CheckpointReached");

        assertThat(shares).containsExactly(50, 75, 80, 100);
        assertThat(process).hasPassed("EndEvent_TimeIsUp");
    }

    @Test
    void an_internal_clock_is_not_looked_at_between_three_quarters_and_the_end() {
        start("INTERNAL");

        complaint.steps().finds(75, false, false);
        complaint.fireTimer("Event_CheckpointReached");

        assertThat(shares).containsExactly(50, 100);
    }

    @Test
    void what_was_missed_while_the_system_was_down_is_not_made_up_step_by_step() {
        ProcessInstance process = start("LEGAL");

        complaint.steps().finds(100, true, false);
        complaint.fireTimer("Event_CheckpointReached");

        assertThat(shares).containsExactly(50);
        assertThat(process).hasPassed("EndEvent_TimeIsUp");
    }

    @Test
    void the_complainant_is_told_where_the_law_asks_for_it() {
        ProcessInstance process = start("LEGAL");
        complaint.steps().finds(100, true, true);

        complaint.fireTimer("Event_CheckpointReached");
        assertThat(complaint.openTasks()).contains("Task_ExplainDelay");
        complaint.complete("Task_ExplainDelay");

        assertThat(complaint.performed()).contains("sendDelayLetterDelegate");
        assertThat(process).hasPassed("EndEvent_DelayExplained");
    }

    @Test
    void a_clock_that_stops_ends_its_escalations_and_its_tasks() {
        ProcessInstance process = start("LEGAL");
        complaint.steps().finds(100, true, true);
        complaint.fireTimer("Event_CheckpointReached");

        complaint.tell("Msg_ClockStopped");

        assertThat(process).isEnded().hasPassed("EndEvent_ClockEnded");
        assertThat(complaint.openTasks()).isEmpty();
        assertThat(complaint.running("EscalationProcess")).isZero();
    }

    @Test
    void one_ladder_of_a_clock_at_a_time_asks() {
        ProcessInstance process = start("LEGAL");
        for (int share : new int[] {75, 80}) {
            complaint.steps().finds(share, false, false);
            complaint.fireTimer("Event_CheckpointReached");
        }
        complaint.steps().finds(100, true, false);
        complaint.fireTimer("Event_CheckpointReached");

        assertThat(complaint.openTasks()).containsExactly("Task_AcknowledgeEscalation");
        assertThat(complaint.running("EscalationProcess")).isOne();
        complaint.complete("Task_AcknowledgeEscalation");

        assertThat(process).isEnded();
    }

    @Test
    void escalating_goes_on_beside_the_waiting() {
        ProcessInstance process = start("INTERNAL");
        complaint.steps().finds(75, false, false);

        complaint.fireTimer("Event_CheckpointReached");

        assertThat(process).isWaitingAt("Event_CheckpointReached");
        assertThat(complaint.timer("Event_CheckpointReached")).isNotNull();
    }

    @Test
    void nobody_is_told_where_no_reminders_are_wanted() {
        ProcessInstance process = ModelEngine.engine()
                .getRuntimeService()
                .createMessageCorrelation("Msg_ClockStarted")
                .processInstanceBusinessKey(ModelRun.NUMBER)
                .setVariables(Variables.createVariables()
                        .putValue("clock", "17")
                        .putValue("clockClass", "INTERNAL")
                        .putValue("clockShare", 0)
                        .putValue("remindersWanted", false))
                .correlateStartMessage();

        complaint.fireTimer("Event_CheckpointReached");

        assertThat(process).hasPassed("EndEvent_EscalationEnded").isWaitingAt("Event_CheckpointReached");
    }

    @Test
    void the_date_is_kept_by_the_timer_alone() {
        start("INTERNAL");

        assertThat(complaint.keptVariables())
                .containsExactlyInAnyOrder("clock", "clockClass", "clockShare", "remindersWanted");
    }

    private ProcessInstance start(String clockClass) {
        return ModelEngine.engine()
                .getRuntimeService()
                .createMessageCorrelation("Msg_ClockStarted")
                .processInstanceBusinessKey(ModelRun.NUMBER)
                .setVariables(Variables.createVariables()
                        .putValue("clock", "17")
                        .putValue("clockClass", clockClass)
                        .putValue("clockShare", 0)
                        .putValue("remindersWanted", true))
                .correlateStartMessage();
    }
}
