package org.redress.models.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.redress.models.replay.ProcessReplay.Stopped;
import org.redress.models.replay.RecordedPath.Visit;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Constructs our own models do not use, and what happens to them in a changed process. */
class RehearsalTest {

    private final List<Visit> visits = new ArrayList<>();
    private Map<String, Integer> passed;

    @Test
    void parallel_work_ends_in_its_recorded_order_and_meets_again() {
        visited("Start", 0).visited("A", 9).visited("B", 1).visited("AfterB", 2).visited("End", 10);

        Optional<Stopped> stopped = walk(Bpmn.createExecutableProcess("P")
                .startEvent("Start")
                .parallelGateway("Fork")
                .userTask("A")
                .parallelGateway("Join")
                .endEvent("End")
                .moveToNode("Fork")
                .userTask("B")
                .serviceTask("AfterB")
                .camundaClass("no.such.Class")
                .connectTo("Join")
                .done());

        assertThat(stopped).isEmpty();
        assertThat(passed)
                .containsEntry("A", 1)
                .containsEntry("AfterB", 1)
                .containsEntry("Join", 2)
                .containsEntry("End", 1);
    }

    @Test
    void a_boundary_timer_fires_when_it_was_recorded_and_only_then() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("P")
                .startEvent("Start")
                .userTask("Work")
                .boundaryEvent("Late")
                .timerWithDate("${due}")
                .userTask("Explain")
                .endEvent("Explained")
                .moveToActivity("Work")
                .endEvent("Done")
                .done();

        visited("Start", 0)
                .cutOff("Work")
                .visited("Late", 1)
                .visited("Explain", 2)
                .visited("Explained", 3);
        assertThat(walk(model)).isEmpty();
        assertThat(passed).containsEntry("Explain", 1).doesNotContainKey("Done");

        visits.clear();
        visited("Start", 0).visited("Work", 1).visited("Done", 2);
        assertThat(walk(model)).isEmpty();
        assertThat(passed).containsEntry("Done", 1).doesNotContainKey("Late");
    }

    @Test
    void an_error_a_step_reported_cuts_it_off_again() {
        visited("Start", 0).cutOff("Write").visited("Failed", 1).visited("Mend", 2);

        assertThat(walk(Bpmn.createExecutableProcess("P")
                        .startEvent("Start")
                        .serviceTask("Write")
                        .camundaDelegateExpression("#{any}")
                        .boundaryEvent("Failed")
                        .error("Err_NoLetter")
                        .userTask("Mend")
                        .endEvent()
                        .moveToActivity("Write")
                        .endEvent("Done")
                        .done()))
                .isEmpty();

        assertThat(passed).containsEntry("Mend", 1).doesNotContainKey("Done");
    }

    @Test
    void an_error_thrown_inside_a_sub_process_is_caught_around_it() {
        visited("Start", 0)
                .visited("Inner", 1)
                .visited("Work", 2)
                .visited("Thrown", 3)
                .visited("Caught", 4)
                .visited("Mend", 5);

        assertThat(walk(Bpmn.createExecutableProcess("P")
                        .startEvent("Start")
                        .subProcess("Sub")
                        .embeddedSubProcess()
                        .startEvent("Inner")
                        .userTask("Work")
                        .endEvent("Thrown")
                        .error("Err_X")
                        .subProcessDone()
                        .boundaryEvent("Caught")
                        .error("Err_X")
                        .userTask("Mend")
                        .endEvent()
                        .moveToActivity("Sub")
                        .endEvent("Done")
                        .done()))
                .isEmpty();

        assertThat(passed).containsEntry("Mend", 1).doesNotContainKey("Done");
    }

    @Test
    void an_inclusive_gateway_takes_all_ways_that_were_taken() {
        visited("Start", 0)
                .chose("Which", 1, Set.of("ToA", "ToB"), List.of("A", "B"))
                .visited("A", 2)
                .visited("B", 3)
                .visited("End", 4);

        assertThat(walk(Bpmn.createExecutableProcess("P")
                        .startEvent("Start")
                        .inclusiveGateway("Which")
                        .sequenceFlowId("ToA")
                        .condition("a", "${a}")
                        .userTask("A")
                        .inclusiveGateway("Join")
                        .endEvent("End")
                        .moveToNode("Which")
                        .sequenceFlowId("ToB")
                        .condition("b", "${b}")
                        .userTask("B")
                        .connectTo("Join")
                        .moveToNode("Which")
                        .sequenceFlowId("ToC")
                        .condition("c", "${c}")
                        .userTask("C")
                        .connectTo("Join")
                        .done()))
                .isEmpty();

        assertThat(passed).containsEntry("A", 1).containsEntry("B", 1).doesNotContainKey("C");
    }

    @Test
    void a_flow_that_leads_elsewhere_now_is_followed_and_one_that_is_gone_is_looked_for() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("P")
                .startEvent("Start")
                .exclusiveGateway("Which")
                .sequenceFlowId("Other")
                .condition("x", "${x}")
                .userTask("New")
                .userTask("A")
                .endEvent("End")
                .moveToNode("Which")
                .sequenceFlowId("ToB")
                .userTask("B")
                .endEvent()
                .done();

        visited("Start", 0)
                .chose("Which", 1, Set.of("ToA"), List.of("A"))
                .visited("A", 2)
                .visited("End", 3);
        assertThat(walk(model)).isEmpty();
        assertThat(passed).containsEntry("New", 1).containsEntry("A", 1).doesNotContainKey("B");

        visits.clear();
        visited("Start", 0).chose("Which", 1, Set.of("ToB"), List.of("Gone")).visited("Gone", 2);
        assertThat(walk(model)).isEmpty();
        assertThat(passed).containsEntry("B", 1);
    }

    @Test
    void new_events_are_passed_and_of_several_the_one_that_leads_back() {
        visited("Start", 0).visited("A", 1).visited("End", 2);

        assertThat(walk(Bpmn.createExecutableProcess("P")
                        .startEvent("Start")
                        .intermediateCatchEvent("Pause")
                        .timerWithDuration("P30D")
                        .eventBasedGateway()
                        .id("First")
                        .intermediateCatchEvent("No")
                        .message("Msg_No")
                        .endEvent("Nothing")
                        .moveToNode("First")
                        .intermediateCatchEvent("Yes")
                        .message("Msg_Yes")
                        .userTask("A")
                        .endEvent("End")
                        .done()))
                .isEmpty();

        assertThat(passed)
                .containsEntry("Pause", 1)
                .containsEntry("Yes", 1)
                .containsEntry("A", 1)
                .doesNotContainKey("No");
    }

    @Test
    void steps_in_another_order_are_all_passed() {
        visited("Start", 0).visited("A", 1).visited("B", 2).visited("End", 3);

        assertThat(walk(Bpmn.createExecutableProcess("P")
                        .startEvent("Start")
                        .userTask("B")
                        .userTask("A")
                        .endEvent("End")
                        .done()))
                .isEmpty();

        assertThat(passed).containsEntry("A", 1).containsEntry("B", 1);
    }

    @Test
    void work_done_several_times_at_once_is_done_once_here() {
        visited("Start", 0).visited("Each", 1).visited("Each", 3).visited("End", 4);

        assertThat(walk(Bpmn.createExecutableProcess("P")
                        .startEvent("Start")
                        .userTask("Each")
                        .multiInstance()
                        .parallel()
                        .cardinality("${many}")
                        .multiInstanceDone()
                        .endEvent("End")
                        .done()))
                .isEmpty();

        assertThat(passed).containsEntry("Each", 1).containsEntry("End", 1);
    }

    @Test
    void a_join_nobody_else_comes_to_stops_the_path() {
        visited("Start", 0).chose("Which", 1, Set.of("ToA"), List.of("A")).visited("A", 2);

        Optional<Stopped> stopped = walk(Bpmn.createExecutableProcess("P")
                .startEvent("Start")
                .exclusiveGateway("Which")
                .sequenceFlowId("ToA")
                .condition("a", "${a}")
                .userTask("A")
                .parallelGateway("Join")
                .name("Together")
                .endEvent()
                .moveToNode("Which")
                .sequenceFlowId("ToB")
                .userTask("B")
                .connectTo("Join")
                .done());

        assertThat(stopped).hasValueSatisfying(stop -> {
            assertThat(stop.activityName()).isEqualTo("Together");
            assertThat(stop.reason())
                    .isEqualTo(
                            "The complaint would wait at \"Together\" for ever. What went on from there is not part of the changed process.");
        });
    }

    private RehearsalTest visited(String activity, int ended) {
        return chose(activity, ended, Set.of(), List.of());
    }

    private RehearsalTest cutOff(String activity) {
        return visited(activity, RecordedPath.NEVER);
    }

    private RehearsalTest chose(String activity, int ended, Set<String> ways, List<String> next) {
        visits.add(
                new Visit(activity, activity, activity.equals("Start") ? "startEvent" : "userTask", ended, ways, next));
        return this;
    }

    private Optional<Stopped> walk(BpmnModelInstance changed) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        byte[] file = Bpmn.convertToString(changed).getBytes(StandardCharsets.UTF_8);
        try (Rehearsal rehearsal =
                new Rehearsal(ProcessXml.read(new ByteArrayInputStream(file)), new ReplaySentences(messages))) {
            passed = rehearsal.visits();
            return rehearsal.walk(new RecordedPath("C-2026-000123-58", List.copyOf(visits)));
        }
    }
}
