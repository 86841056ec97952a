package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Answers.RETURNS_DEFAULTS;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.OwnStart;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.redress.complaint.ComplaintNumber;
import org.redress.deadlines.ClockClass;
import org.redress.deadlines.ClockId;
import org.redress.deadlines.ClockLedger;
import org.redress.deadlines.ClockState;
import org.redress.deadlines.ClockView;
import org.redress.deadlines.TaskDates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.convention.TestBean;

/** The ladder on the real engine and a real database: whoever is there or not, an escalation is never lost. */
@OwnStart(properties = {"redress.mail.sender-enabled=false", "redress.access.absence-tick=200ms"})
class EscalationLadderTest {

    private static final String CANARY = "Canary-4c1e: I call the supplier";

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcTemplate jdbc;

    /** Asked by the product's own threads too: answers by itself, for stubbing while they ask would mix up the answers. */
    @TestBean
    private ClockLedger clocks;

    private static volatile ClockClass kindOfClock = ClockClass.LEGAL;

    private Staff staff;
    private ComplaintNumber number;

    @BeforeEach
    void a_complaint_is_assessed() {
        kindOfClock = ClockClass.LEGAL;
        staff = new Staff(identities);
        number = complain();
    }

    @AfterEach
    void everybody_leaves() {
        identities.clearAuthentication();
        List.of("hana", "lara", "sam", "rita", "mia", "stan").forEach(staff::dismiss);
        jdbc.update("delete from substitution");
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .rootProcessInstances()
                .list()
                .forEach(process -> runtime.deleteProcessInstance(process.getId(), "test is over"));
    }

    @Test
    void somebody_says_what_will_be_done() {
        staff.hire("lara", StaffGroup.TEAM_LEADS);
        String ladder = escalate("LEGAL", 75, "P3");
        assertThat(letters()).containsExactly("lara@redress.example ESCALATION");

        complete("lara", "Task_AcknowledgeEscalation");

        assertThat(isRunning(ladder)).isFalse();
        assertThat(timeline()).contains("lara ESCALATION_ACKNOWLEDGED clock 7, 75 %, level 1: " + CANARY);
        assertThat(incidents(ladder)).isEmpty();
    }

    @Test
    void a_plan_is_required() {
        staff.hire("lara", StaffGroup.TEAM_LEADS);
        escalate("LEGAL", 75, "P3");

        assertThatThrownBy(() -> complete("lara", "Task_AcknowledgeEscalation", " "))
                .hasMessageContaining("“What will be done, and until when?” is required");
    }

    @Test
    void empty_groups_end_with_an_incident_and_a_task_that_waits() {
        String ladder = escalate("LEGAL", 75, "P3");

        assertThat(task("Task_TakeOverEscalation")).isNotNull();
        assertThat(incidents(ladder))
                .singleElement()
                .satisfies(
                        incident -> assertThat(incident.getIncidentMessage()).contains(number.value(), "take it over"));
        assertThat(letters()).isEmpty();
        assertThat(timeline())
                .contains(
                        "system ESCALATED clock 7, 75 %, level 1: notified team-leads, but nobody could be reached",
                        "system ESCALATION_ALARM clock 7, 75 %, level 3: alarm to complaints-representatives, but nobody could be reached");

        staff.hire("rita", StaffGroup.COMPLAINTS_REPRESENTATIVES);
        complete("rita", "Task_TakeOverEscalation");

        assertThat(incidents(ladder)).isEmpty();
        assertThat(isRunning(ladder)).isFalse();
    }

    @Test
    void people_who_are_away_without_substitute_are_climbed_past_at_once() {
        staff.hire("lara", StaffGroup.TEAM_LEADS);
        staff.hire("rita", StaffGroup.COMPLAINTS_REPRESENTATIVES);
        staff.hire("mia", StaffGroup.MANAGERS);
        away("lara", "rita");
        away("rita", null);
        away("mia", "lara");

        String ladder = escalate("LEGAL", 100, "P1");

        assertThat(task("Task_TakeOverEscalation")).isNotNull();
        assertThat(incidents(ladder)).hasSize(1);
        assertThat(letters()).isEmpty();
    }

    @Test
    void what_nobody_acknowledges_reaches_the_representatives_the_sponsors_and_the_managers() {
        staff.hire("rita", StaffGroup.COMPLAINTS_REPRESENTATIVES);
        staff.hire("stan", StaffGroup.EXECUTIVE_SPONSORS);
        staff.hire("mia", StaffGroup.MANAGERS);
        String ladder = escalate("LEGAL", 100, null);
        assertThat(letters())
                .containsExactlyInAnyOrder("rita@redress.example ESCALATION", "stan@redress.example ESCALATION");

        notAcknowledged(ladder);
        notAcknowledged(ladder);

        assertThat(letters()).contains("mia@redress.example ESCALATION", "rita@redress.example ESCALATION_ALARM");
        assertThat(incidents(ladder)).hasSize(1);
        assertThat(task("Task_TakeOverEscalation")).isNotNull();
        assertThat(jobs.createJobQuery().processInstanceId(ladder).count()).isZero();
    }

    @Test
    void who_stands_in_gets_the_letter_and_the_task() {
        staff.hire("lara", StaffGroup.TEAM_LEADS);
        staff.hire("sam", StaffGroup.COMPLAINT_HANDLERS);
        staff.hire("mia", StaffGroup.MANAGERS, StaffGroup.TEAM_LEADS);
        away("lara", "mia");
        away("mia", "sam");

        String ladder = escalate("INTERNAL", 75, "P3");

        assertThat(letters()).containsExactly("sam@redress.example ESCALATION");
        assertThat(candidates("Task_AcknowledgeEscalation")).containsExactlyInAnyOrder("team-leads", "sam");
        complete("sam", "Task_AcknowledgeEscalation");
        assertThat(isRunning(ladder)).isFalse();
    }

    @Test
    void work_of_an_absent_handler_is_offered_to_the_stand_in_while_it_lasts() {
        staff.hire("hana", StaffGroup.COMPLAINT_HANDLERS);
        staff.hire("sam", StaffGroup.MANAGERS);
        tasks.claim(task("Task_AssessComplaint").getId(), "hana");
        away("hana", "sam");

        escalate("LEGAL", 50, "P1");
        assertThat(letters()).containsOnly("sam@redress.example ESCALATION");
        await().untilAsserted(() ->
                assertThat(candidates("Task_AssessComplaint")).containsExactlyInAnyOrder("complaint-handlers", "sam"));

        jdbc.update("delete from substitution");
        await().untilAsserted(
                        () -> assertThat(candidates("Task_AssessComplaint")).containsExactly("complaint-handlers"));
    }

    @Test
    void every_task_is_offered_to_those_outside_its_groups_who_may_do_it_for_somebody_absent() {
        staff.hire("hana", StaffGroup.COMPLAINT_HANDLERS);
        staff.hire("rita", StaffGroup.COMPLAINT_HANDLERS);
        staff.hire("stan", StaffGroup.COMPLAINT_HANDLERS);
        staff.hire("sam", StaffGroup.MANAGERS);
        staff.hire("mia", StaffGroup.MANAGERS);
        away("hana", "sam");
        away("rita", "stan");
        jdbc.update(
                "insert into substitution (absentee, substitute, from_day, entered_by, entered_at) values ('stan', 'mia', '2020-01-01', 'mia', now())");

        number = complain();

        assertThat(candidates("Task_AssessComplaint")).containsExactlyInAnyOrder("complaint-handlers", "sam");
    }

    @Test
    void an_absence_on_the_way_to_the_one_who_is_there_counts_when_it_begins() {
        staff.hire("hana", StaffGroup.COMPLAINT_HANDLERS);
        staff.hire("sam", StaffGroup.MANAGERS, StaffGroup.COMPLAINT_HANDLERS);
        staff.hire("mia", StaffGroup.MANAGERS);
        away("hana", "sam");
        away("sam", "mia");
        await().untilAsserted(() ->
                assertThat(candidates("Task_AssessComplaint")).containsExactlyInAnyOrder("complaint-handlers", "mia"));

        jdbc.update("delete from substitution where absentee = 'sam'");

        await().untilAsserted(
                        () -> assertThat(candidates("Task_AssessComplaint")).containsExactly("complaint-handlers"));
    }

    @Test
    void reassigned_work_is_offered_to_the_stand_ins_of_the_new_group_only() {
        staff.hire("hana", StaffGroup.COMPLAINT_HANDLERS);
        staff.hire("lara", StaffGroup.TEAM_LEADS);
        staff.hire("sam", StaffGroup.MANAGERS);
        staff.hire("mia", StaffGroup.MANAGERS);
        away("hana", "sam");
        away("lara", "mia");
        number = complain();
        tasks.claim(task("Task_AssessComplaint").getId(), "hana");

        escalate("INTERNAL", 100, "P3");

        assertThat(candidates("Task_AssessComplaint")).containsExactlyInAnyOrder("team-leads", "mia");
        assertThat(timeline()).contains("system REASSIGNED team-leads, taken from hana");
    }

    @Test
    void reassigning_moves_the_work_and_leaves_other_escalations_where_they_are() {
        staff.hire("hana", StaffGroup.COMPLAINT_HANDLERS);
        staff.hire("rita", StaffGroup.COMPLAINTS_REPRESENTATIVES);
        staff.hire("lara", StaffGroup.TEAM_LEADS);
        escalate("LEGAL", 80, "P3");
        tasks.claim(task("Task_AcknowledgeEscalation").getId(), "rita");
        tasks.claim(task("Task_AssessComplaint").getId(), "hana");

        escalate("8", "INTERNAL", 100, "P3");

        assertThat(task("Task_AssessComplaint").getAssignee()).isNull();
        assertThat(candidates("Task_AssessComplaint")).containsExactly("team-leads");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskDefinitionKey("Task_AcknowledgeEscalation")
                        .taskAssignee("rita")
                        .count())
                .isOne();
    }

    @Test
    void lateness_moves_the_work_and_never_a_check_of_it() {
        staff.hire("lara", StaffGroup.TEAM_LEADS);
        repository
                .createDeployment()
                .addModelInstance(
                        "check.bpmn",
                        Bpmn.createExecutableProcess("CheckProcess")
                                .camundaHistoryTimeToLiveString("P1D")
                                .camundaStartableInTasklist(false)
                                .startEvent()
                                .userTask("Task_Check")
                                .camundaCandidateGroups("${approvalGroup}")
                                .endEvent()
                                .done())
                .deploy();
        runtime.startProcessInstanceByKey(
                "CheckProcess", number.value(), Map.of("approvalGroup", "complaint-handlers,managers"));

        escalate("INTERNAL", 100, "P3");

        assertThat(candidates("Task_AssessComplaint")).containsExactly("team-leads");
        assertThat(candidates("Task_Check")).containsExactlyInAnyOrder("complaint-handlers", "managers");
    }

    @Test
    void a_newer_ladder_of_a_clock_asks_instead_of_the_older() {
        String older = escalate("LEGAL", 75, "P3");
        staff.hire("rita", StaffGroup.COMPLAINTS_REPRESENTATIVES);

        String newer = escalate("LEGAL", 80, "P3");

        assertThat(isRunning(older)).isFalse();
        assertThat(incidents(older)).isEmpty();
        assertThat(task("Task_TakeOverEscalation")).isNull();
        assertThat(isRunning(newer)).isTrue();
        assertThat(timeline())
                .filteredOn(line -> line.contains("ESCALATION_SUPERSEDED"))
                .containsExactly(
                        "system ESCALATION_SUPERSEDED clock 7, 75 %, level 3: a newer ladder of this clock asks instead");
    }

    @Test
    void a_newer_ladder_that_finds_nobody_either_is_the_only_alarm() {
        String older = escalate("LEGAL", 75, "P3");

        String newer = escalate("LEGAL", 100, "P3");

        assertThat(isRunning(older)).isFalse();
        assertThat(incidents(newer)).hasSize(1);
        assertThat(task("Task_TakeOverEscalation").getProcessInstanceId()).isEqualTo(newer);
    }

    @Test
    void the_alarms_of_all_clocks_are_one_task_and_one_mail() {
        String first = escalate("LEGAL", 75, "P3");
        staff.hire("rita", StaffGroup.COMPLAINTS_REPRESENTATIVES);
        String second = escalate("8", "INTERNAL", 100, "P3");
        notAcknowledged(second);

        assertThat(task("Task_TakeOverEscalation").getProcessInstanceId()).isEqualTo(first);
        assertThat(letters()).doesNotContain("rita@redress.example ESCALATION_ALARM");
        assertThat(timeline())
                .contains("system ESCALATION_ALARM clock 8, 100 %, level 3: joins the alarm of another clock");
        lookAgain(second);
        assertThat(timeline())
                .filteredOn(line -> line.contains("joins the alarm"))
                .hasSize(1);

        complete("rita", "Task_TakeOverEscalation");

        assertThat(isRunning(first)).isFalse();
        assertThat(isRunning(second)).isFalse();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void an_alarm_asks_itself_when_the_one_it_joined_goes_away_unanswered() {
        String first = escalate("LEGAL", 75, "P3");
        String second = escalate("8", "LEGAL", 75, "P3");
        runtime.deleteProcessInstance(first, "clock stopped");
        assertThat(task("Task_TakeOverEscalation")).isNull();

        lookAgain(second);

        assertThat(task("Task_TakeOverEscalation").getProcessInstanceId()).isEqualTo(second);
        assertThat(incidents(second)).hasSize(1);
    }

    @Test
    void people_hear_of_alarms_about_one_complaint_once_a_day() {
        staff.hire("rita", StaffGroup.COMPLAINTS_REPRESENTATIVES);
        for (String clock : List.of("7", "8")) {
            notAcknowledged(notAcknowledged(escalate(clock, "LEGAL", 80, "P3")));
            complete("rita", "Task_TakeOverEscalation");
        }

        assertThat(letters())
                .filteredOn(letter -> letter.contains("ALARM"))
                .containsExactly("rita@redress.example ESCALATION_ALARM");
    }

    @Test
    void whoever_holds_the_late_work_does_not_answer_for_its_lateness() {
        staff.hire("lara", StaffGroup.TEAM_LEADS, StaffGroup.COMPLAINT_HANDLERS);
        staff.hire("hana", StaffGroup.COMPLAINT_HANDLERS);
        tasks.setAssignee(task("Task_AssessComplaint").getId(), "lara");
        String ladder = escalate("LEGAL", 75, "P3");

        assertThatThrownBy(() -> complete("lara", "Task_AcknowledgeEscalation"))
                .hasMessageContaining("You hold open work of this complaint");

        tasks.setAssignee(task("Task_AssessComplaint").getId(), "hana");
        complete("lara", "Task_AcknowledgeEscalation");
        assertThat(isRunning(ladder)).isFalse();
    }

    @Test
    void nor_takes_the_last_level_over() {
        staff.hire("rita", StaffGroup.COMPLAINTS_REPRESENTATIVES, StaffGroup.COMPLAINT_HANDLERS);
        tasks.setAssignee(task("Task_AssessComplaint").getId(), "rita");
        String ladder = notAcknowledged(notAcknowledged(escalate("LEGAL", 80, "P3")));

        assertThatThrownBy(() -> complete("rita", "Task_TakeOverEscalation"))
                .hasMessageContaining("You hold open work of this complaint");
        assertThat(incidents(ladder)).hasSize(1);

        staff.hire("sam", StaffGroup.COMPLAINTS_REPRESENTATIVES);
        complete("sam", "Task_TakeOverEscalation");
        assertThat(isRunning(ladder)).isFalse();
    }

    @Test
    void an_escalation_ends_with_its_incident_when_the_clock_stops() {
        String ladder = escalate("LEGAL", 75, "P3");

        runtime.deleteProcessInstance(ladder, "clock stopped");

        assertThat(incidents(ladder)).isEmpty();
        assertThat(task("Task_TakeOverEscalation")).isNull();
    }

    @Test
    void the_incident_shows_at_the_calling_process_and_ends_there_too() {
        var caller = Bpmn.createExecutableProcess("CallerProcess")
                .camundaHistoryTimeToLiveString("P1D")
                .camundaStartableInTasklist(false)
                .startEvent()
                .callActivity("Call_Ladder")
                .calledElement("EscalationProcess")
                .camundaCalledElementBinding("latest")
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .camundaIn("clock", "clock")
                .camundaIn("clockShare", "clockShare")
                .camundaIn("candidateGroup", "candidateGroup")
                .endEvent()
                .done();
        repository.createDeployment().addModelInstance("caller.bpmn", caller).deploy();

        String calling = start("CallerProcess", "LEGAL", 75, "P3");
        assertThat(incidents(calling)).hasSize(1);

        staff.hire("rita", StaffGroup.COMPLAINTS_REPRESENTATIVES);
        complete("rita", "Task_TakeOverEscalation");
        assertThat(isRunning(calling)).isFalse();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    private ComplaintNumber complain() {
        var receipt = new Visitor(port).send("POST", "/api/v1/complaints", """
                {"complainant": {"name": "Ada", "email": "ada@example.org"}, "subject": "Late", "description": "Too late.", "consent": true}""", "Content-Type", "application/json");
        return new ComplaintNumber(receipt.body().replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1"));
    }

    private String escalate(String clockClass, int share, String priority) {
        return start("EscalationProcess", clockClass, share, priority);
    }

    private String escalate(String clock, String clockClass, int share, String priority) {
        return start("EscalationProcess", clock, clockClass, share, priority);
    }

    private String start(String process, String clockClass, int share, String priority) {
        return start(process, "7", clockClass, share, priority);
    }

    private String start(String process, String clock, String clockClass, int share, String priority) {
        kindOfClock = ClockClass.valueOf(clockClass);
        jdbc.update("update complaint set priority = ? where number = ?", priority, number.value());
        return runtime.startProcessInstanceByKey(process, number.value(), Map.of("clock", clock, "clockShare", share))
                .getId();
    }

    static ClockLedger clocks() {
        return mock(ClockLedger.class, asked -> switch (asked.getMethod().getName()) {
            case "get" -> aClock();
            case "taskDatesOf" -> TaskDates.NONE;
            default -> RETURNS_DEFAULTS.answer(asked);
        });
    }

    /** The ladder reads it anew at every level. */
    private static ClockView aClock() {
        return new ClockView(
                new ClockId(7),
                null,
                "R1",
                "final response",
                kindOfClock,
                ClockState.RUNNING,
                Instant.EPOCH,
                Instant.parse("2026-05-04T15:00:00Z"),
                Instant.EPOCH,
                0,
                0,
                null,
                null);
    }

    private String notAcknowledged(String ladder) {
        return fire(ladder, "BoundaryEvent_NotAcknowledged");
    }

    private void lookAgain(String ladder) {
        fire(ladder, "BoundaryEvent_LookAgain");
    }

    private String fire(String ladder, String event) {
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(ladder)
                .activityId(event)
                .singleResult()
                .getId());
        return ladder;
    }

    private void complete(String user, String kind) {
        complete(user, kind, CANARY);
        assertThat(jdbc.queryForObject(
                        "select count(*) from act_hi_varinst v where v::text like '%Canary%'", Long.class))
                .isZero();
    }

    private void complete(String user, String kind, String plan) {
        String task = task(kind).getId();
        identities.setAuthentication(
                user,
                identities.createGroupQuery().groupMember(user).list().stream()
                        .map(Group::getId)
                        .toList());
        try {
            tasks.complete(task, Map.of("escalationPlan", plan));
        } finally {
            identities.clearAuthentication();
        }
    }

    private Task task(String kind) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(kind)
                .singleResult();
    }

    private List<String> candidates(String kind) {
        return tasks.getIdentityLinksForTask(task(kind).getId()).stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(link -> link.getGroupId() == null ? link.getUserId() : link.getGroupId())
                .toList();
    }

    private boolean isRunning(String ladder) {
        return runtime.createProcessInstanceQuery().processInstanceId(ladder).count() > 0;
    }

    private List<Incident> incidents(String ladder) {
        return runtime.createIncidentQuery().processInstanceId(ladder).list();
    }

    private List<String> letters() {
        return jdbc.queryForList(
                "select recipient || ' ' || template from outbox_mail where audience = 'STAFF' and complaint_number = ?",
                String.class,
                number.value());
    }

    private List<String> timeline() {
        return jdbc.queryForList(
                "select actor || ' ' || event || ' ' || coalesce(remark, '') from timeline_entry "
                        + "where complaint_number = ? order by id",
                String.class,
                number.value());
    }

    private void away(String absentee, String substitute) {
        jdbc.update(
                "insert into substitution (absentee, substitute, from_day, entered_by, entered_at) values (?, ?, '2020-01-01', ?, now())",
                absentee,
                substitute,
                absentee);
    }
}
