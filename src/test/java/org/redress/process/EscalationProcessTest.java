package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EscalationProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("EscalationProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void climbs_the_ladder_step_by_step_to_its_top() {
        ProcessInstance process = start("P3", true);
        assertThat(complaint.performed()).endsWith("remindHandlerDelegate", "climbLadderDelegate");

        complaint.fireTimer("Event_NextLevelDue");
        assertThat(complaint.performed()).endsWith("informLeadDelegate", "climbLadderDelegate");

        complaint.fireTimer("Event_NextLevelDue");
        assertThat(complaint.performed()).endsWith("reassignComplaintDelegate", "climbLadderDelegate");

        complaint.fireTimer("Event_NextLevelDue");
        assertThat(process).isEnded().hasPassed("EndEvent_TopOfLadder");
    }

    @Test
    void the_most_urgent_complaints_reach_the_lead_at_once() {
        start("P1", true);

        assertThat(complaint.performed()).containsExactly(
                "startLadderDelegate", "informLeadDelegate", "climbLadderDelegate");
    }

    @Test
    void nobody_is_reminded_where_no_reminders_are_wanted() {
        ProcessInstance process = start("P1", false);

        assertThat(complaint.performed()).containsExactly("startLadderDelegate");
        assertThat(process).isEnded();
    }

    private ProcessInstance start(String priority, boolean remindersWanted) {
        return complaint.start("EscalationProcess", Map.of("candidateGroup", "complaint-handlers",
                "priority", priority, "remindersWanted", remindersWanted));
    }
}
