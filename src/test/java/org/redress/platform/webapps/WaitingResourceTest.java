package org.redress.platform.webapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Three complaints wait at one task, one of them past its task's due date and one past its response date, and a fourth waits
 * for a timer. Everything else is there to be left out.
 */
class WaitingResourceTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final long HOUR = 3600;

    private static CockpitEngine engine;
    private static String inner;
    private static String outer;

    @BeforeAll
    static void work_is_waiting() throws SQLException {
        engine = new CockpitEngine();
        engine.complaint("C-1", hoursAgo(1));
        engine.complaint("C-2", null);
        engine.complaint("C-3", hoursAgo(1));
        engine.complaint("C-4", hoursAgo(-1));
        inner = engine.deploy(assessment(), "Inner");
        outer = engine.deploy(calling(), "Outer");
        start("Inner", "C-1", 10);
        start("Inner", "C-2", 4);
        start("Outer", "C-3", 2);
        start("Inner", "C-4", 30);
        engine.at(hoursAgo(20));
        engine.completeTask("C-4");
        engine.grant(
                "inner-only",
                Resources.PROCESS_DEFINITION,
                "Inner",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE);
        engine.grant("reader", Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ);
        engine.grant("watcher", Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ);
        engine.grant("watcher", Resources.PROCESS_INSTANCE, "*", Permissions.READ);
        engine.at(NOW);
    }

    @AfterEach
    void nobody_is_logged_in() {
        engine.nobodyIsLoggedIn();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void a_diagram_shows_how_many_wait_how_long_and_how_many_are_overdue() {
        assertThat(engine.asks("watcher").in(inner))
                .containsExactlyInAnyOrder(
                        new WaitingStep("Task_Assess", 3, 4 * HOUR, 10 * HOUR, 2),
                        new WaitingStep("Event_Wait", 1, 20 * HOUR, 20 * HOUR, 0));
    }

    @Test
    void a_call_activity_waits_on_its_diagram() {
        assertThat(engine.asks("watcher").in(outer))
                .containsExactly(new WaitingStep("Call_Inner", 1, 2 * HOUR, 2 * HOUR, 1));
    }

    @Test
    void another_version_has_its_own_numbers() {
        String newer = engine.deploy(calling(), "Outer");
        assertThat(engine.asks("watcher").in(newer)).isEmpty();
    }

    @Test
    void bottlenecks_are_steps_by_waiting_time_without_calls() {
        assertThat(engine.asks("watcher").bottlenecks())
                .containsExactly(
                        new Bottleneck(
                                "Inner",
                                "Assessment",
                                inner,
                                "Event_Wait",
                                "Event_Wait",
                                1,
                                20 * HOUR,
                                20 * HOUR,
                                20 * HOUR,
                                0),
                        new Bottleneck(
                                "Inner",
                                "Assessment",
                                inner,
                                "Task_Assess",
                                "Assess it",
                                3,
                                4 * HOUR,
                                10 * HOUR,
                                16 * HOUR,
                                2));
    }

    @Test
    void who_may_see_the_instances_of_one_process_sees_its_numbers_only() {
        assertThat(engine.asks("inner-only").in(inner)).hasSize(2);
        assertForbidden("inner-only", outer);
        assertThat(engine.asks("inner-only").bottlenecks()).hasSize(2);
    }

    @Test
    void who_may_see_the_diagram_only_sees_no_numbers() {
        assertForbidden("reader", inner);
        assertThat(engine.asks("reader").bottlenecks()).isEmpty();
    }

    @Test
    void nobody_sees_nothing() {
        assertForbidden(null, inner);
        assertThat(engine.asks(null).bottlenecks()).isEmpty();
    }

    @Test
    void an_unknown_definition_is_refused_like_a_hidden_one() {
        assertForbidden("watcher", "Inner:99:none");
    }

    private static void assertForbidden(String user, String definition) {
        assertThatThrownBy(() -> engine.asks(user).in(definition))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused ->
                                assertThat(refused.getStatus().getStatusCode()).isEqualTo(403));
    }

    private static void start(String process, String complaint, int hours) {
        engine.at(hoursAgo(hours));
        engine.start(process, complaint);
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minus(hours, ChronoUnit.HOURS);
    }

    private static BpmnModelInstance assessment() {
        return Bpmn.createExecutableProcess("Inner")
                .name("Assessment")
                .startEvent()
                .subProcess("Sub_Assess")
                .embeddedSubProcess()
                .startEvent()
                .userTask("Task_Assess")
                .name("Assess it")
                .intermediateCatchEvent("Event_Wait")
                .timerWithDuration("P1D")
                .endEvent()
                .subProcessDone()
                .endEvent()
                .done();
    }

    private static BpmnModelInstance calling() {
        return Bpmn.createExecutableProcess("Outer")
                .name("Handling")
                .startEvent()
                .callActivity("Call_Inner")
                .calledElement("Inner")
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .endEvent()
                .done();
    }
}
