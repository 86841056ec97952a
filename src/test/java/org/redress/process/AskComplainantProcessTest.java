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
        ProcessInstance process = complaint.start("AskComplainantProcess", Map.of("requestedInformation", "A photo"));
        assertThat(process).isWaitingAtExactly("Event_InformationRequestSettled");

        complaint.tell("Msg_InformationRequestSettled");

        assertThat(process).isEnded().hasPassed("EndEvent_QuestionSettled");
        assertThat(complaint.performed()).containsExactly("askComplainantDelegate", "establishAnswerDelegate");
    }
}
