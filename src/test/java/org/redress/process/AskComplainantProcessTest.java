package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AskComplainantProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("AskComplainantProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void waits_until_the_request_is_settled_and_says_whether_the_information_came() {
        ProcessInstance process = ask();
        assertThat(process).isWaitingAtExactly("Event_InformationRequestSettled");

        complaint.tell("Msg_InformationRequestSettled");

        assertThat(process).isEnded().hasPassed("EndEvent_QuestionSettled");
        assertThat(complaint.performed()).endsWith("askComplainantDelegate", "establishAnswerDelegate");
    }

    @Test
    void does_not_wait_for_what_may_not_be_asked() {
        complaint.steps().allowsAsking(false);

        ProcessInstance process = ask();

        assertThat(process).isEnded().hasPassed("EndEvent_NotAsked");
        assertThat(complaint.performed()).doesNotContain("askComplainantDelegate");
    }

    @Test
    void the_decision_table_is_asked_and_its_answer_is_not_kept() {
        ask();

        assertThat(complaint.steps().requestLimits().get("allowed")).isEqualTo(true);
        assertThat(complaint.keptVariables())
                .containsExactlyInAnyOrder(
                        "requestedInformation", "askingAllowed", "informationSupplied", "informationRequest");
    }

    private ProcessInstance ask() {
        return complaint.start("AskComplainantProcess", Map.of("requestedInformation", "A photo"));
    }
}
