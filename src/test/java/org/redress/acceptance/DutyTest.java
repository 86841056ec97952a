package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.redress.complaint.ComplaintNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/**
 * Who was asked decides (ISO 10002 4.7, 5.4): whatever people try at the engine's doors, a task is done by somebody of the group that
 * the model or the table named, or by a named stand-in, with nothing but the fields of its form.
 */
class DutyTest extends WholeProduct {

    private static Task untouched;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void hire() {
        Staff staff = new Staff(identities);
        staff.hire("junior", StaffGroup.COMPLAINT_HANDLERS);
        staff.hire("decider", StaffGroup.COMPLAINT_HANDLERS);
        staff.hire("onlylead", StaffGroup.TEAM_LEADS);
        staff.hire("boss", StaffGroup.MANAGERS);
        staff.hire("vice", StaffGroup.MANAGERS);
        staff.hire("checker", StaffGroup.QUALITY_MANAGERS);
    }

    @AfterEach
    void everybodyIsBack() {
        List<?> absences = (List<?>) as("admin")
                .get()
                .uri("/api/v1/substitutions")
                .retrieve()
                .body(Map.class)
                .get("items");
        absences.forEach(absence -> as("admin")
                .delete()
                .uri("/api/v1/substitutions/{id}", ((Map<?, ?>) absence).get("id"))
                .retrieve()
                .toBodilessEntity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"junior", "decider", "onlylead", "lead", "representative", "admin", "owner", "quality"})
    void a_large_remedy_is_approved_by_nobody_but_managers(String stranger) {
        Task approval = untouched();

        assertRefused(send(stranger, "/task/" + approval.getId() + "/claim", Map.of("userId", stranger)));
        assertRefused(send(stranger, "/task/" + approval.getId() + "/assignee", Map.of("userId", stranger)));
        assertRefused(send(stranger, "/task/" + approval.getId() + "/complete", yes()));
        assertRefused(send(stranger, "/task/" + approval.getId() + "/submit-form", yes()));
        assertRefused(tasklist(stranger, "/task/" + approval.getId() + "/claim", "{\"userId\":\"" + stranger + "\"}"));
        assertRefused(tasklist(
                stranger,
                "/task/" + approval.getId() + "/submit-form",
                "{\"variables\":{\"approval\":{\"value\":\"yes\"}}}"));

        assertThat(open(approval).getAssignee()).isNull();
    }

    @Test
    void a_manager_approves_it() {
        Task approval = largeRemedy();

        assertThat(send("boss", "/task/" + approval.getId() + "/claim", Map.of("userId", "boss")))
                .isEqualTo("204 ");
        assertThat(send("boss", "/task/" + approval.getId() + "/complete", yes()))
                .startsWith("20");
    }

    @ParameterizedTest
    @CsvSource({
        "decider,junior",
        "decider,boss",
        "onlylead,junior",
        "onlylead,onlylead",
        "admin,admin",
        "boss,junior",
        "boss,nobody",
        "onlylead,nobody"
    })
    void an_approval_is_given_to_nobody_who_was_not_asked_and_not_by_who_proposed(String giver, String taker) {
        Task approval = untouched();

        assertRefused(send(giver, "/task/" + approval.getId() + "/assignee", Map.of("userId", taker)));
        assertRefused(send(giver, "/task/" + approval.getId() + "/claim", Map.of("userId", taker)));
        assertRefused(send(giver, "/task/" + approval.getId() + "/delegate", Map.of("userId", taker)));
        assertRefused(tasklist(giver, "/task/" + approval.getId() + "/assignee", "{\"userId\":\"" + taker + "\"}"));

        assertThat(open(approval).getAssignee()).isNull();
    }

    @Test
    void a_team_lead_sees_all_tasks_and_hands_them_over_within_the_group_that_was_asked() {
        Task approval = largeRemedy();

        assertThat(send("onlylead", "/task/" + approval.getId() + "/assignee", Map.of("userId", "boss")))
                .isEqualTo("204 ");
        assertThat(send("onlylead", "/task/" + approval.getId() + "/assignee", Map.of("userId", "vice")))
                .isEqualTo("204 ");
        assertThat(send("boss", "/task/" + approval.getId() + "/complete", yes()))
                .startsWith("400")
                .contains("vice");
        assertThat(send("boss", "/task/" + approval.getId() + "/assignee", Map.of("userId", "boss")))
                .startsWith("400");
        assertThat(send("boss", "/task/" + approval.getId() + "/unclaim", Map.of()))
                .startsWith("400");
        assertThat(send("vice", "/task/" + approval.getId() + "/unclaim", Map.of()))
                .isEqualTo("204 ");
        assertThat(open(approval).getAssignee()).isNull();
    }

    @Test
    void who_decided_does_not_choose_who_approves_though_they_lead_the_team() {
        Task approval = largeRemedy("lead");

        assertRefused(send("lead", "/task/" + approval.getId() + "/assignee", Map.of("userId", "boss")));

        assertThat(open(approval).getAssignee()).isNull();
    }

    @Test
    void who_has_left_the_group_no_longer_completes_what_they_hold() {
        Task approval = largeRemedy();
        new Staff(identities).hire("leaving", StaffGroup.MANAGERS);
        assertThat(send("leaving", "/task/" + approval.getId() + "/claim", Map.of("userId", "leaving")))
                .isEqualTo("204 ");

        identities.deleteMembership("leaving", StaffGroup.MANAGERS.id());

        assertRefused(send("leaving", "/task/" + approval.getId() + "/complete", yes()));
        assertThat(send("onlylead", "/task/" + approval.getId() + "/assignee", Map.of("userId", "boss")))
                .isEqualTo("204 ");
        assertThat(send("boss", "/task/" + approval.getId() + "/complete", yes()))
                .startsWith("20");
    }

    @Test
    void whom_an_absent_manager_names_stands_in_and_whom_others_name_does_not() {
        Task approval = largeRemedy();
        assertThat(send("boss", "/task/" + approval.getId() + "/claim", Map.of("userId", "boss")))
                .isEqualTo("204 ");
        new Staff(identities).hire("deputy", StaffGroup.TEAM_LEADS);

        away("onlylead", "boss", "deputy");
        assertRefused(send("deputy", "/task/" + approval.getId() + "/complete", yes()));
        everybodyIsBack();
        away("boss", "boss", "onlylead");
        away("onlylead", "onlylead", "deputy");
        assertRefused(send("deputy", "/task/" + approval.getId() + "/complete", yes()));
        everybodyIsBack();
        away("boss", "boss", "deputy");

        assertThat(send("deputy", "/task/" + approval.getId() + "/complete", yes()))
                .startsWith("20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"boss", "onlylead", "admin"})
    void nobody_hides_renames_or_moves_a_task(String person) {
        Task approval = untouched();
        String task = "/task/" + approval.getId();
        Map<String, String> boss = Map.of("userId", "junior", "type", "candidate");

        assertRefused(send(HttpMethod.PUT, person, task, Map.of("due", "2099-01-01T00:00:00.000+0000")));
        assertRefused(send(
                HttpMethod.PUT,
                person,
                task,
                Map.of(
                        "assignee",
                        "does-not-exist",
                        "owner",
                        person,
                        "name",
                        "Nothing to do",
                        "followUp",
                        "2099-01-01T00:00:00.000+0000",
                        "priority",
                        0,
                        "parentTaskId",
                        "x",
                        "caseInstanceId",
                        "x")));
        assertRefused(send(person, task + "/identity-links", boss));
        assertRefused(send(person, task + "/identity-links", Map.of("userId", person, "type", "owner")));
        assertRefused(
                send(person, task + "/identity-links/delete", Map.of("groupId", "managers", "type", "candidate")));
        assertRefused(send(person, task + "/delegate", Map.of("userId", "vice")));
        assertRefused(send(person, task + "/resolve", Map.of("variables", Map.of("stage", Map.of("value", "SECOND")))));
        assertRefused(send(person, task + "/bpmnError", Map.of("errorCode", "any")));
        assertRefused(send(person, task + "/bpmnEscalation", Map.of("escalationCode", "any")));
        assertRefused(send(HttpMethod.DELETE, person, task + "/variables/approvalGroup", null));
        assertRefused(send(HttpMethod.DELETE, person, task + "/localVariables/approvalGroup", null));
        assertRefused(send(HttpMethod.PUT, person, task + "/variables/stage", Map.of("value", "SECOND")));
        assertRefused(send(person, task + "/variables", Map.of("deletions", List.of("candidateGroup"))));
        assertRefused(send(HttpMethod.DELETE, person, task, null));
        assertRefused(tasklist(
                person, task + "/identity-links", "{\"groupId\":\"complaint-handlers\",\"type\":\"candidate\"}"));

        assertThat(open(approval))
                .usingRecursiveComparison()
                .comparingOnlyFields("name", "assignee", "owner", "dueDate", "followUpDate", "priority")
                .isEqualTo(approval);
        assertThat(tasks.getIdentityLinksForTask(approval.getId()))
                .extracting(link -> link.getGroupId())
                .containsExactly("managers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"handler", "onlylead", "admin"})
    void nobody_makes_tasks_of_their_own(String person) {
        assertRefused(send(person, "/task/create", Map.of("name", "Approve remedy", "assignee", person)));
        assertRefused(tasklist(
                person,
                "/task/create",
                "{\"name\":\"Approve remedy\",\"parentTaskId\":\"" + untouched().getId() + "\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "approved,true",
        "approvalGroup,none",
        "stage,SECOND",
        "candidateGroup,complaint-handlers",
        "secondStageOpen,false",
        "amount,1"
    })
    void nothing_comes_in_with_a_completion_but_the_fields_of_its_form(String name, String value) {
        Task approval = untouched();
        assertThat(send("boss", "/task/" + approval.getId() + "/claim", Map.of("userId", "boss")))
                .isEqualTo("204 ");
        Map<String, Object> no = Map.of(
                "approval",
                Map.of("value", "no"),
                "approvalReason",
                Map.of("value", "Too much."),
                name,
                Map.of("value", value));

        for (String door : List.of("complete", "submit-form")) {
            assertThat(send("boss", "/task/" + approval.getId() + "/" + door, Map.of("variables", no)))
                    .startsWith("400")
                    .contains(name)
                    .doesNotContain("org.redress");
        }

        assertThat(open(approval).getAssignee()).isEqualTo("boss");
        assertThat(send("boss", "/task/" + approval.getId() + "/unclaim", Map.of()))
                .isEqualTo("204 ");
    }

    @Test
    void a_first_handler_gives_the_review_to_no_friend() {
        ComplaintNumber number = decided("decider", Map.of("remedyKind", "NONE", "remedyCurrency", "EUR"));
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/answer", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("answer", "rejected", "reason", "no"))
                .retrieve()
                .toBodilessEntity();
        Task review = task(number, "Task_ReviewComplaint");

        assertRefused(send("decider", "/task/" + review.getId() + "/assignee", Map.of("userId", "onlylead")));
        assertRefused(send("onlylead", "/task/" + review.getId() + "/assignee", Map.of("userId", "junior")));
        assertRefused(send("onlylead", "/task/" + review.getId() + "/assignee", Map.of("userId", "decider")));

        assertThat(send("onlylead", "/task/" + review.getId() + "/assignee", Map.of("userId", "boss")))
                .isEqualTo("204 ");
    }

    /** One for all tests that leave it as it is: each asserts that. */
    private Task untouched() {
        if (untouched == null) {
            untouched = largeRemedy();
        }
        return untouched;
    }

    private Task largeRemedy() {
        return largeRemedy("decider");
    }

    private Task largeRemedy(String decider) {
        ComplaintNumber number =
                decided(decider, Map.of("remedyKind", "REFUND", "remedyAmount", "50000", "remedyCurrency", "EUR"));
        return task(number, "Task_ApproveRemedy");
    }

    /** Assessed and investigated by one, decided by another. */
    private ComplaintNumber decided(String decider, Map<String, Object> decision) {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        handler("handler").assess(number);
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/findings", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("issue", "Late parcel", "result", "UPHELD", "reason", "The depot lost a day."))
                .retrieve()
                .toBodilessEntity();
        handler("handler").complete(number, "Task_InvestigateComplaint", "because", Map.of());
        new Handler(decider, client(decider)).complete(number, "Task_DecideComplaint", "because", decision);
        return number;
    }

    private Task task(ComplaintNumber number, String kind) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(kind)
                .singleResult();
    }

    private Task open(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    private static Map<String, Object> yes() {
        return Map.of(
                "variables",
                Map.of("approval", Map.of("value", "yes"), "approvalReason", Map.of("value", "It is fair.")));
    }

    private static void away(String speaker, String absentee, String substitute) {
        client(speaker)
                .post()
                .uri("/api/v1/substitutions")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("absentee", absentee, "substitute", substitute, "from", "2020-01-01"))
                .retrieve()
                .toBodilessEntity();
    }

    private static void assertRefused(String answer) {
        assertThat(answer)
                .matches(
                        refusal -> refusal.startsWith("400") || refusal.startsWith("403") || refusal.startsWith("404"),
                        "is refused")
                .doesNotContain("org.redress");
    }

    private static String send(String person, String path, Object body) {
        return send(HttpMethod.POST, person, path, body);
    }

    private static String send(HttpMethod method, String person, String path, Object body) {
        RestClient.RequestBodySpec request = client(person).method(method).uri(URI.create(url("/engine-rest" + path)));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        ResponseEntity<String> answer = request.retrieve()
                .onStatus(status -> true, (sent, received) -> {})
                .toEntity(String.class);
        return answer.getStatusCode().value() + " " + (answer.getBody() == null ? "" : answer.getBody());
    }

    private static String tasklist(String person, String path, String body) {
        Visitor browser = new Visitor(URI.create(url("")).getPort());
        browser.logIn(person, password(person));
        browser.get("/camunda/app/tasklist/default/");
        var answer = browser.send(
                "POST",
                "/camunda/api/engine/engine/default" + path,
                body,
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                browser.cookie("XSRF-TOKEN"));
        return answer.statusCode() + " " + answer.body();
    }

    private static RestClient client(String person) {
        return RestClient.builder()
                .baseUrl(url(""))
                .defaultHeaders(headers -> headers.setBasicAuth(person, password(person)))
                .build();
    }

    private static String password(String person) {
        return List.of("handler", "lead", "representative", "admin", "owner", "quality", "manager")
                        .contains(person)
                ? person
                : Staff.PASSWORD;
    }
}
