package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.redress.complaint.ComplaintNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** ISO 10002 4.7 and 4.10: who may read a complaint is decided per complaint, and who is complained about never does. */
class ConfidentialityTest extends WholeProduct {

    private static final String BOB = "bob.of.all.groups";
    private static final String NOBODY = ComplaintNumber.of(2020, 777_777).value();
    private static final List<String> READING = List.of(
            "",
            "/timeline",
            "/documents",
            "/documents/1",
            "/notes",
            "/findings",
            "/drafts/note",
            "/correspondence",
            "/clocks",
            "/information-requests");
    private static final Map<String, String> WRITING = Map.ofEntries(
            Map.entry("POST /notes", "{\"text\":\"x\"}"),
            Map.entry("POST /findings", "{}"),
            Map.entry("PUT /findings/1", "{}"),
            Map.entry("POST /findings/1/removal", "{}"),
            Map.entry("PUT /drafts/note", "{\"text\":\"x\"}"),
            Map.entry("POST /information", "{\"text\":\"x\"}"),
            Map.entry("POST /withdrawal", "{\"reason\":\"x\"}"),
            Map.entry("POST /safety", "{\"reason\":\"x\"}"),
            Map.entry("POST /answer", "{\"answer\":\"ACCEPTED\"}"),
            Map.entry("POST /occurrences", "{}"),
            Map.entry("POST /information-requests", "{}"),
            Map.entry("POST /information-requests/1/answer", "{\"text\":\"x\"}"),
            Map.entry("POST /clocks/1/extension", "{}"));

    @Autowired
    private IdentityService identities;

    @Autowired
    private AuthorizationService authorizations;

    @BeforeEach
    void bob() {
        new Staff(identities)
                .hire(
                        BOB,
                        StaffGroup.COMPLAINT_HANDLERS,
                        StaffGroup.TEAM_LEADS,
                        StaffGroup.MANAGERS,
                        StaffGroup.ADMINS,
                        StaffGroup.COMPLAINTS_REPRESENTATIVES);
    }

    /** Others ask who there is to do something. */
    @AfterEach
    void withoutBob() {
        new Staff(identities).dismiss(BOB);
    }

    @Test
    void whoever_may_not_know_of_a_complaint_gets_the_answer_for_an_unknown_number_at_every_door() {
        String conduct = record("CONDUCT");
        String aboutBob = record("SERVICE", BOB);

        assertThat(as("lead")
                        .get()
                        .uri("/api/v1/complaints/" + conduct)
                        .retrieve()
                        .body(String.class))
                .contains("RESTRICTED");
        for (String door : READING) {
            assertThat(ask(as("handler"), "GET", conduct, door, ""))
                    .as(door)
                    .isEqualTo(ask(as("handler"), "GET", NOBODY, door, ""));
            assertThat(ask(bobs(), "GET", aboutBob, door, ""))
                    .as(door)
                    .isEqualTo(ask(bobs(), "GET", NOBODY, door, ""))
                    .startsWith("404");
        }
        WRITING.forEach((door, body) -> assertThat(ask(bobs(), door.split(" ")[0], aboutBob, door.split(" ")[1], body))
                .as(door)
                .isEqualTo(ask(bobs(), door.split(" ")[0], NOBODY, door.split(" ")[1], body))
                .startsWith("404"));
    }

    @Test
    void lists_leave_it_out_and_count_it_not() {
        String conduct = record("CONDUCT");
        String aboutBob = record("SERVICE", BOB);

        assertThat(found(as("handler"), conduct)).isEmpty();
        assertThat(found(as("lead"), conduct)).containsExactly(conduct);
        assertThat(found(bobs(), aboutBob)).isEmpty();
        assertThat(found(as("representative"), aboutBob)).containsExactly(aboutBob);
    }

    @Test
    void naming_somebody_later_takes_the_complaint_away_from_them_and_from_their_colleagues() {
        String number = record("SERVICE");
        assertThat(found(bobs(), number)).containsExactly(number);

        name(as("lead"), number, Set.of(BOB)).toBodilessEntity();

        assertThat(found(bobs(), number)).isEmpty();
        assertThat(found(as("handler"), number)).isEmpty();
        assertThat(as("lead")
                        .get()
                        .uri("/api/v1/complaints/" + number)
                        .retrieve()
                        .body(String.class))
                .contains(
                        "\"accessLevel\":\"CONFIDENTIAL\"",
                        "\"complainedAbout\":[\"" + BOB + "\"]",
                        "\"team\":\"team-leads\"");
        assertThat(as("lead")
                        .get()
                        .uri("/api/v1/complaints/{n}/timeline", number)
                        .retrieve()
                        .body(String.class))
                .contains(BOB + ": The caller named him.");
    }

    @Test
    void whoever_assesses_may_find_that_it_is_about_a_colleague_and_gives_it_away_with_that() {
        String number = record("SERVICE");

        handler("handler")
                .complete(number, "Task_AssessComplaint", "He was rude.", Map.of("complainedAbout", BOB + ", sponsor"));

        assertThat(found(as("handler"), number)).isEmpty();
        assertThat(handler("handler").tasks(number)).isEmpty();
        assertThat(leads().taskId(number, "Task_InvestigateComplaint")).isNotEmpty();
        assertThat(as("lead")
                        .get()
                        .uri("/api/v1/complaints/" + number)
                        .retrieve()
                        .body(String.class))
                .contains(BOB, "sponsor");
    }

    @Test
    void only_those_who_lead_name_people_and_only_users() {
        String number = record("SERVICE");

        assertThat(status(name(as("handler"), number, Set.of(BOB)))).isEqualTo(403);
        assertThat(status(name(as("lead"), number, Set.of("no such person")))).isEqualTo(422);
        assertThat(status(name(as("lead"), NOBODY, Set.of(BOB)))).isEqualTo(404);
    }

    @Test
    void who_is_complained_about_finds_nothing_of_it_in_the_engine_and_can_do_nothing_with_it() {
        String number = record("SERVICE", BOB);
        String task = leads().taskId(number, "Task_AssessComplaint");
        String instance = String.valueOf(leads().tasks(number).get(0).get("processInstanceId"));

        for (String query : List.of(
                "task?processInstanceBusinessKey=",
                "process-instance?businessKey=",
                "history/process-instance?processInstanceBusinessKey=",
                "execution?businessKey=")) {
            assertThat(body(bobs(), "/engine-rest/" + query + number + "&maxResults=50"))
                    .as(query)
                    .isEqualTo("[]");
            assertThat(body(as("admin"), "/engine-rest/" + query + number + "&maxResults=50"))
                    .as(query)
                    .isNotEqualTo("[]");
        }
        for (String query : List.of(
                "variable-instance?processInstanceIdIn=",
                "history/activity-instance?processInstanceId=",
                "history/task?processInstanceId=",
                "history/variable-instance?processInstanceId=",
                "history/identity-link-log?taskId=" + task + "&operationType=")) {
            assertThat(body(
                            bobs(),
                            "/engine-rest/" + query + (query.contains("log") ? "add" : instance) + "&maxResults=50"))
                    .as(query)
                    .isEqualTo("[]");
        }
        assertThat(body(bobs(), "/engine-rest/task/count?processInstanceBusinessKey=" + number))
                .isEqualTo("{\"count\":0}");
        assertThat(body(bobs(), "/engine-rest/task/" + task)).startsWith("4");
        for (String door : List.of(
                "task/" + task + "/deployed-form",
                "task/" + task + "/identity-links",
                "process-instance/" + instance,
                "process-instance/" + instance + "/variables",
                "process-instance/" + instance + "/activity-instances")) {
            assertThat(body(bobs(), "/engine-rest/" + door)).as(door).startsWith("4");
        }
        assertThat(post(bobs(), "/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + BOB + "\"}"))
                .startsWith("4");
        assertThat(post(bobs(), "/engine-rest/task/" + task + "/submit-form", "{}"))
                .startsWith("4");
        assertThat(post(as("lead"), "/engine-rest/task/" + task + "/assignee", "{\"userId\":\"" + BOB + "\"}"))
                .startsWith("4");
        assertThat(body(bobs(), "/api/v1/tasks/" + task + "/complaint")).startsWith("404");
    }

    @Test
    void a_query_for_what_is_offered_finds_what_is_offered_to_whoever_asks() {
        String conduct = record("CONDUCT");
        String aboutBob = record("SERVICE", BOB);
        leads().taskId(conduct, "Task_AssessComplaint");
        leads().taskId(aboutBob, "Task_AssessComplaint");
        String offered =
                "/engine-rest/task/count?includeAssignedTasks=true&processInstanceBusinessKey=%s&candidateUser=%s";

        assertThat(body(as("lead"), offered.formatted(conduct, "lead"))).isEqualTo("{\"count\":1}");
        assertThat(body(as("handler"), offered.formatted(conduct, "handler"))).isEqualTo("{\"count\":0}");
        assertThat(body(as("handler"), offered.formatted(conduct, "lead"))).isEqualTo("{\"count\":0}");
        assertThat(body(bobs(), offered.formatted(aboutBob, BOB))).isEqualTo("{\"count\":0}");
        for (String wider : List.of(
                "\"candidateGroupLike\":\"%\"",
                "\"orQueries\":[{\"candidateGroupLike\":\"%\",\"nameLike\":\"%\"}]",
                "\"orQueries\":[{\"candidateUser\":\"lead\"}]")) {
            assertThat(post(
                            as("handler"),
                            "/engine-rest/task/count",
                            "{\"candidateUser\":\"handler\",\"includeAssignedTasks\":true,"
                                    + "\"processInstanceBusinessKey\":\"" + conduct + "\"," + wider + "}"))
                    .as(wider)
                    .doesNotContain("\"count\":1");
        }
    }

    @Test
    void cockpit_shows_a_restricted_process_to_those_only_who_may_know_of_it() {
        String number = record("CONDUCT");
        Visitor quality = new Visitor(URI.create(url("")).getPort());
        quality.logIn("quality", "quality");
        Visitor manager = new Visitor(URI.create(url("")).getPort());
        manager.logIn("manager", "manager");

        assertThat(inCockpit(quality, number)).isEqualTo("[]");
        assertThat(inCockpit(manager, number)).contains(number);
    }

    @Test
    void what_is_only_counted_leaves_out_the_complaints_a_person_may_not_know_of() {
        leads().taskId(record("CONDUCT"), "Task_AssessComplaint");
        String handling = String.valueOf(as("admin")
                .get()
                .uri("/engine-rest/process-definition/key/ComplaintHandlingProcess")
                .retrieve()
                .body(Map.class)
                .get("id"));

        assertThat(body(as("quality"), "/engine-rest/metrics/root-process-instance-start/sum"))
                .isEqualTo("403");
        assertThat(body(as("admin"), "/engine-rest/metrics/root-process-instance-start/sum"))
                .contains("result");
        for (String report : List.of(
                "/api/v1/forecast?days=365",
                "/engine-rest/task/report/candidate-group-count",
                "/engine-rest/history/process-definition/" + handling + "/statistics",
                "/engine-rest/process-definition/statistics",
                "/engine-rest/process-definition/" + handling + "/statistics")) {
            assertThat(counted(body(as("quality"), report)))
                    .as(report)
                    .isPositive()
                    .isLessThan(counted(body(as("manager"), report)));
        }
    }

    @Test
    void whoever_watches_all_tasks_reads_nothing_at_one_of_a_complaint_they_may_not_know_of() {
        String task = leads().taskId(record("CONDUCT"), "Task_AssessComplaint");

        for (String door : List.of(
                "", "/identity-links", "/variables", "/localVariables", "/form-variables", "/form", "/deployed-form")) {
            assertThat(body(as("quality"), "/engine-rest/task/" + task + door))
                    .as(door)
                    .startsWith("4");
        }
        assertThat(body(as("manager"), "/engine-rest/task/" + task + "/identity-links"))
                .contains("team-leads");
    }

    @Test
    void a_person_sees_the_tasks_of_their_groups_without_a_row_of_rights_for_each() {
        String open = record("SERVICE");
        String forLeads = record("CONDUCT");

        assertThat(handler("handler").tasks(open)).isNotEmpty();
        assertThat(handler("handler").tasks(forLeads)).isEmpty();
        assertThat(handler("lead").tasks(open)).isNotEmpty();
        assertThat(handler("lead").tasks(forLeads)).isNotEmpty();
        String task = leads().taskId(forLeads, "Task_AssessComplaint");
        assertThat(post(as("handler"), "/engine-rest/task/" + task + "/claim", "{\"userId\":\"handler\"}"))
                .startsWith("4");
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .list())
                .extracting(Authorization::getResourceId)
                .containsOnly("*");
    }

    @Test
    void comments_and_attachments_of_the_engine_are_closed() {
        String task = handler("handler").taskId(record("SERVICE"), "Task_AssessComplaint");

        assertThat(post(as("handler"), "/engine-rest/task/" + task + "/comment/create", "{\"message\":\"x\"}"))
                .startsWith("4");
        assertThat(body(as("handler"), "/engine-rest/task/" + task + "/comment"))
                .isIn("[]", "404");
        assertThat(body(as("handler"), "/engine-rest/task/" + task + "/attachment"))
                .isIn("[]", "404");
    }

    @Test
    void a_profile_is_short_plain_text_and_nobody_deletes_their_own_account() {
        for (String bad : List.of("a\\nb", "<b>x</b>", "x".repeat(101), "\\u202Ex")) {
            assertThat(put(
                            as("handler"),
                            "/engine-rest/user/handler/profile",
                            "{\"id\":\"handler\",\"firstName\":\"" + bad + "\"}"))
                    .as(bad)
                    .startsWith("400");
        }
        assertThat(put(
                        as("handler"),
                        "/engine-rest/user/handler/profile",
                        "{\"id\":\"handler\",\"email\":\"a@b.c,d@e.f\"}"))
                .startsWith("400");
        assertThat(put(as("handler"), "/engine-rest/user/handler/profile", "{\"id\":\"another\",\"firstName\":\"H\"}"))
                .startsWith("4");
        assertThat(
                        put(
                                as("handler"),
                                "/engine-rest/user/handler/profile",
                                "{\"id\":\"handler\",\"firstName\":\"O'Neill\",\"lastName\":\"김\",\"email\":\"handler@redress.example\"}"))
                .startsWith("204");
        for (String own : List.of("handler", "admin")) {
            assertThat(answer(as(own).delete().uri("/engine-rest/user/" + own).retrieve()))
                    .startsWith("4");
        }
    }

    /** The sum of everything a report counts. */
    private static long counted(String report) {
        return Pattern.compile("\"(?:taskCount|instances|open)\":(\\d+)")
                .matcher(report)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private static Handler leads() {
        return handler("lead");
    }

    private static String inCockpit(Visitor visitor, String number) {
        visitor.get("/camunda/app/cockpit/default/");
        return visitor.send(
                        "POST",
                        "/camunda/api/cockpit/plugin/base/default/process-instance?firstResult=0&maxResults=50",
                        "{\"businessKey\":\"" + number + "\"}",
                        "Content-Type",
                        "application/json",
                        "X-XSRF-TOKEN",
                        visitor.cookie("XSRF-TOKEN"))
                .body();
    }

    private static String body(RestClient who, String path) {
        ResponseEntity<String> answer = who.get()
                .uri(path)
                .retrieve()
                .onStatus(status -> true, (sent, received) -> {})
                .toEntity(String.class);
        return answer.getStatusCode().is2xxSuccessful()
                ? answer.getBody()
                : answer.getStatusCode().value() + "";
    }

    private static String post(RestClient who, String path, String body) {
        return answer(who.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve());
    }

    private static String put(RestClient who, String path, String body) {
        return answer(who.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve());
    }

    private static String answer(RestClient.ResponseSpec response) {
        ResponseEntity<String> answer =
                response.onStatus(status -> true, (sent, received) -> {}).toEntity(String.class);
        return answer.getStatusCode().value() + " " + answer.getBody();
    }

    private static RestClient bobs() {
        return RestClient.builder()
                .baseUrl(url(""))
                .defaultHeaders(headers -> headers.setBasicAuth(BOB, Staff.PASSWORD))
                .build();
    }

    /** A phone call somebody writes down. */
    private static String record(String category, String... about) {
        Map<?, ?> receipt = as("representative")
                .post()
                .uri("/api/v1/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "complainant",
                        Map.of("name", "Ada", "email", aNewAddress()),
                        "subject",
                        "Late delivery",
                        "description",
                        "Very late",
                        "consent",
                        true,
                        "category",
                        category,
                        "channel",
                        "PHONE",
                        "complainedAbout",
                        List.of(about)))
                .retrieve()
                .body(Map.class);
        return String.valueOf(receipt.get("number"));
    }

    private static RestClient.ResponseSpec name(RestClient who, String number, Set<String> people) {
        return who.put()
                .uri("/api/v1/complaints/{n}/complained-about", number)
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("complainedAbout", people, "reason", "The caller named him."))
                .retrieve();
    }

    private static int status(RestClient.ResponseSpec answer) {
        return answer.onStatus(status -> true, (request, response) -> {})
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private static String ask(RestClient who, String method, String number, String door, String body) {
        var request = who.method(HttpMethod.valueOf(method)).uri("/api/v1/complaints/" + number + door);
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        ResponseEntity<String> answer = request.retrieve()
                .onStatus(status -> true, (sent, received) -> {})
                .toEntity(String.class);
        return answer.getStatusCode().value() + String.valueOf(answer.getBody()).replace(number, "C");
    }
}
