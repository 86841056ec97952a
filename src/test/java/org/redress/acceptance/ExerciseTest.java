package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.acceptance.Exercises.Announcement;
import org.redress.acceptance.Exercises.Exercise;
import org.redress.complaint.ComplaintFlow;
import org.redress.confidentiality.SubjectAccess;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.delivery.Letter;
import org.redress.deadlines.ClockLedger;
import org.redress.deadlines.ClockState;
import org.redress.deadlines.ClockView;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.redress.record.TimelineLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is no complaint has tasks, dates, escalations and mail like one, and is counted nowhere as one. */
@OwnProduct
@Import({ClocksTest.Time.class, Exercises.class})
class ExerciseTest extends WholeProduct {

    private static final String THURSDAY = "2026-04-02T10:00:00Z";
    private static final String DUE = "2026-04-07T10:00:00Z";
    private static final DateTimeFormatter ENGINE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final String TASK = "Task_HoldExercise";

    private static int last;

    private final Exercise exercise = new Exercise("exercise-" + ++last);

    @Autowired
    private ComplaintFlow flow;

    @Autowired
    private Correspondence correspondence;

    @Autowired
    private ClockLedger clocks;

    @Autowired
    private Timeline timeline;

    @Autowired
    private SubjectAccess access;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void on_a_thursday() {
        ClocksTest.CLOCK.turnTo(THURSDAY);
    }

    @AfterAll
    static void today_again() {
        ClockUtil.reset();
    }

    @Test
    void its_task_is_offered_to_the_group_that_works_on_it_and_dated_by_its_clock() {
        plan(exercise);

        assertThat(clock()).returns(ClockState.RUNNING, ClockView::state).returns(exercise, ClockView::subject);
        assertThat(clock().dueAt()).isEqualTo(Instant.parse(DUE));
        assertThat(handler("manager").tasks(exercise.key()))
                .singleElement()
                .satisfies(task -> assertThat(momentOf(task.get("due"))).isEqualTo(clock().dueAt()));
        assertThat(subjectOfTask("manager")).isEqualTo(Map.of("kind", "exercise", "key", exercise.key()));
        assertThat(status(as("manager"), "/api/v1/tasks/" + taskOf("manager") + "/complaint"))
                .isEqualTo(404);
    }

    @Test
    void whoever_stands_in_for_a_member_of_the_group_is_offered_it_too() {
        plan(exercise);
        Object absence = as("manager")
                .post()
                .uri("/api/v1/substitutions")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("absentee", "manager", "substitute", "handler", "from", "2026-04-01"))
                .retrieve()
                .body(Map.class)
                .get("id");
        try {
            await().untilAsserted(() ->
                    assertThat(handler("handler").tasks(exercise.key())).hasSize(1));
        } finally {
            as("lead")
                    .delete()
                    .uri("/api/v1/substitutions/{id}", absence)
                    .retrieve()
                    .toBodilessEntity();
        }
        await().untilAsserted(() ->
                assertThat(handler("handler").tasks(exercise.key())).isEmpty());
    }

    @Test
    void its_mail_to_staff_is_sent_and_stands_in_its_timeline() throws InterruptedException {
        plan(exercise);

        assertThat(mailbox("manager@redress.example").await(exercise.key()).subject())
                .isEqualTo("A task is no longer yours: " + exercise.key());
        await().untilAsserted(() -> assertThat(correspondence.of(exercise))
                .singleElement()
                .returns("EXERCISE_ANNOUNCED", Letter::template)
                .returns("SENT", Letter::state));
        assertThat(happened()).contains("MAIL_SENT EXERCISE_ANNOUNCED", "CLOCK_STARTED Hold the exercise");
    }

    @Test
    void the_ladder_takes_it_over_when_it_is_late() {
        plan(exercise);
        handler("manager").claim(exercise.key(), TASK);

        ClocksTest.CLOCK.turnTo("2026-04-08T10:00:00Z");

        await().untilAsserted(() -> assertThat(clock().state()).isEqualTo(ClockState.BREACHED));
        await().untilAsserted(() -> assertThat(happened())
                .contains("REASSIGNED team-leads, taken from manager")
                .anyMatch(line -> line.startsWith("ESCALATED clock " + clock().id())
                        && line.endsWith("given the work team-leads")));
        assertThat(handler("lead").tasks(exercise.key()))
                .extracting(task -> task.get("taskDefinitionKey"))
                .containsExactlyInAnyOrder(TASK, "Task_AcknowledgeEscalation");
        assertThat(correspondence.of(exercise))
                .filteredOn(letter -> letter.template().equals("ESCALATION"))
                .singleElement()
                .returns("lead@redress.example", Letter::recipient)
                .returns("Overdue: " + exercise.key(), Letter::subject)
                .satisfies(letter -> assertThat(letter.text()).doesNotContain("omplaint"));
        assertThat(correspondence.of(exercise))
                .anyMatch(letter -> letter.template().equals("WORK_TAKEN"));

        handler("lead").complete(exercise.key(), "Task_AcknowledgeEscalation", "next Monday", Map.of());
        proceed("lead", TASK);

        assertThat(clock().state()).isEqualTo(ClockState.MET_LATE);
        assertThat(happened()).anyMatch(line -> line.startsWith("ESCALATION_ACKNOWLEDGED"));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(exercise.key())
                        .count())
                .isZero();
    }

    @Test
    void nobody_knows_of_it_but_those_who_are_asked_and_those_whom_the_kind_names() {
        plan(exercise);

        assertThat(mayRead("manager")).as("is asked").isTrue();
        assertThat(mayRead("quality")).as("is named").isTrue();
        assertThat(List.of("handler", "lead", "representative", "sponsor", "owner", "admin"))
                .noneMatch(this::mayRead);
        assertThat(flowsSeenBy("quality")).isPositive();
        assertThat(List.of(flowsSeenBy("sponsor"), flowsSeenBy("representative"), flowsSeenBy("admin")))
                .containsOnly(0);
        assertThat(List.of(
                        handler("lead").tasks(exercise.key()), handler("admin").tasks(exercise.key())))
                .containsOnly(List.of());
        assertThat(status(as("admin"), "/engine-rest/task/" + taskOf("manager")))
                .isNotEqualTo(200);
    }

    @Test
    void no_list_of_complaints_counts_it() {
        Object before = forecast().get("open");
        plan(exercise);

        assertThat(as("lead").get().uri("/api/v1/complaints").retrieve().body(String.class))
                .doesNotContain("exercise");
        assertThat(forecast().get("open")).isEqualTo(before);
        for (String table : List.of("clock", "clock_rule", "outbox_mail", "timeline_entry")) {
            assertThat(jdbc.queryForList(
                            "select complaint_number from " + table + " where subject_key = ?",
                            String.class,
                            exercise.key()))
                    .isNotEmpty()
                    .containsOnlyNulls();
        }
    }

    @Test
    void a_step_made_for_complaints_says_so() {
        assertThatThrownBy(() -> plan(exercise, Blocks.step(begun(), "recordRemark", "remarkText", "x")))
                .hasMessageContaining("works on complaints, and its process is about " + exercise.key());
    }

    private void plan(Exercise some) {
        var clocked = Blocks.step(
                begun(),
                "startClock",
                "clockName",
                "Hold the exercise",
                "clockClass",
                "INTERNAL",
                "clockAmount",
                "5",
                "clockUnit",
                "CALENDAR_DAY",
                "clockCalendar",
                "");
        plan(
                some,
                Blocks.step(
                        clocked.userTask(TASK).camundaCandidateGroups("${candidateGroup}"),
                        "stopClock",
                        "clockName",
                        "Hold the exercise",
                        "clockResult",
                        "MET"));
    }

    private void plan(Exercise some, AbstractFlowNodeBuilder<?, ?> model) {
        new OwnFlow().with(model.endEvent().done(), "hold-exercise").deploy(as("owner"));
        transactions.executeWithoutResult(status -> {
            correspondence.writeToStaff(
                    some, Set.of("manager@redress.example"), new Announcement("Hold exercise", "managers"), "planned");
            flow.begin(some, Exercises.Message.EXERCISE_PLANNED, Map.of());
        });
    }

    private static AbstractFlowNodeBuilder<?, ?> begun() {
        return Bpmn.createExecutableProcess("HoldExerciseProcess")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .message(Exercises.Message.EXERCISE_PLANNED.messageName());
    }

    private ClockView clock() {
        return clocks.of(exercise).get(0);
    }

    private List<String> happened() {
        return transactions.execute(status -> timeline.of(exercise)).stream()
                .map(ExerciseTest::words)
                .toList();
    }

    private static String words(TimelineLine line) {
        return line.event().name() + " " + line.remark();
    }

    private boolean mayRead(String user) {
        return access.mayRead(exercise, new Actor(user));
    }

    private int flowsSeenBy(String user) {
        return ((Number) as(user).get()
                        .uri(
                                "/engine-rest/history/process-instance/count?processInstanceBusinessKey={key}",
                                exercise.key())
                        .retrieve()
                        .body(Map.class)
                        .get("count"))
                .intValue();
    }

    private String taskOf(String user) {
        return handler(user).taskId(exercise.key(), TASK);
    }

    private Map<?, ?> subjectOfTask(String user) {
        return as(user).get()
                .uri("/api/v1/tasks/{id}/subject", taskOf(user))
                .retrieve()
                .body(Map.class);
    }

    private void proceed(String user, String task) {
        as(user).post()
                .uri("/engine-rest/task/{id}/complete", handler(user).taskId(exercise.key(), task))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of())
                .retrieve()
                .toBodilessEntity();
    }

    private static Map<?, ?> forecast() {
        return as("manager").get().uri("/api/v1/forecast").retrieve().body(Map.class);
    }

    private static Instant momentOf(Object engineTime) {
        return OffsetDateTime.parse(String.valueOf(engineTime), ENGINE_TIME).toInstant();
    }
}
