package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.links.PersonalLinks;
import org.redress.intake.Door;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two deeds at the same moment: nothing fails, nothing is dropped, and each is on record once. Measured with
 * {@code -Dredress.test.rounds=50}.
 */
class TwoAtOnceTest extends WholeProduct {

    private static final int ROUNDS = Integer.getInteger("redress.test.rounds", 3);
    private static final String SAFE = "{\"answer\":\"accepted\"}";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    private String csrf;

    @BeforeEach
    void open_a_page() {
        csrf = new Door(URI.create(url("")).getPort())
                .get("/complain").headers().allValues("Set-Cookie").stream()
                        .flatMap(cookie -> HttpCookie.parse(cookie).stream())
                        .filter(cookie -> cookie.getName().equals("REDRESS-CSRF"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
    }

    @Test
    void a_decision_accepted_twice_is_accepted_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ComplaintNumber number = decided();
            HttpRequest byLink = Both.form(links.answer(number), csrf, "answer=accept");

            List<HttpResponse<String>> answers =
                    Both.send(byLink, byLink, byLink, staff(number, "answer", SAFE), staff(number, "answer", SAFE));

            assertThat(answers.subList(0, 3))
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(302));
            assertThat(answers.subList(3, 5))
                    .allSatisfy(answer ->
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204));
            assertThat(events(number, "ACCEPTED")).isOne();
            assertThat(open(number)).containsExactly("Task_CompleteClosingRecord");
        }
    }

    @Test
    void accepted_and_rejected_at_once_is_one_of_both_and_the_other_is_told() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ComplaintNumber number = decided();

            List<HttpResponse<String>> answers = Both.send(
                    staff(number, "answer", SAFE),
                    staff(number, "answer", "{\"answer\":\"rejected\",\"reason\":\"no\"}"),
                    Both.form(links.answer(number), csrf, "answer=accept"),
                    Both.form(links.answer(number), csrf, "answer=reject&reason=no"));

            assertThat(answers.subList(0, 2))
                    .extracting(HttpResponse::statusCode)
                    .containsExactlyInAnyOrder(204, 409);
            assertThat(answers.subList(0, 2))
                    .anySatisfy(answer -> assertThat(answer.body()).contains("The decision was answered already"));
            assertThat(answers.subList(2, 4))
                    .extracting(HttpResponse::statusCode)
                    .containsExactlyInAnyOrder(302, 409);
            assertThat(events(number, "ACCEPTED") + events(number, "REJECTED")).isOne();
        }
    }

    @Test
    void taken_back_twice_is_taken_back_once_whoever_says_so() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ComplaintNumber number = received();
            HttpRequest byLink = Both.form(links.tracking(number) + "/withdrawal", csrf, "reason=settled");
            HttpRequest byStaff = staff(number, "withdrawal", "{\"reason\":\"settled\"}");

            List<HttpResponse<String>> answers = Both.send(byLink, byLink, byStaff, byStaff);

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(302, 302, 204, 204);
            assertThat(events(number, "WITHDRAWN")).isOne();
            assertThat(file(number).get("status")).isEqualTo("WITHDRAWN");
            assertThat(open(number)).containsExactly("Task_CompleteClosingRecord");
        }
    }

    @Test
    void a_withdrawal_is_not_lost_when_somebody_works_on_the_complaint() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ComplaintNumber number = received();
            String task = handler("handler").claim(number, "Task_AssessComplaint");
            ask(number, "Which shop?");

            List<HttpResponse<String>> answers = Both.send(
                    Both.form(links.tracking(number) + "/withdrawal", csrf, "reason=settled"),
                    submission(task, assessment(task)),
                    staff(number, "notes", "{\"text\":\"called\"}"),
                    information(number),
                    staff(number, "findings", "{\"issue\":\"parcel\"}"),
                    staff(number, "information", "{\"text\":\"by phone\"}"));

            assertNoFault(answers);
            assertThat(events(number, "WITHDRAWN"))
                    .as(
                            "%s",
                            answers.stream()
                                    .map(answer ->
                                            answer + " " + answer.headers().firstValue("Location") + " "
                                                    + (answer.statusCode() < 400 ? "" : answer.body()))
                                    .toList())
                    .isOne();
            assertThat(file(number).get("status")).isEqualTo("WITHDRAWN");
            assertThat(events(number, "INFORMATION_RECEIVED")).isEqualTo(done(answers.get(3)) + done(answers.get(5)));
            assertThat(events(number, "NOTE_ADDED")).isEqualTo(done(answers.get(2)));
            assertThat(events(number, "ASSESSED")).isLessThanOrEqualTo(done(answers.get(1)));
        }
    }

    @Test
    void what_is_added_at_once_all_arrives() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ComplaintNumber number = received();
            String task = handler("handler").claim(number, "Task_AssessComplaint");
            ask(number, "Which shop?");
            HttpRequest note = staff(number, "notes", "{\"text\":\"called\"}");

            List<HttpResponse<String>> answers = Both.send(
                    information(number),
                    information(number),
                    staff(number, "information", "{\"text\":\"by phone\"}"),
                    note,
                    note,
                    upload(number),
                    upload(number),
                    submission(task, assessment(task)),
                    staff(number, "findings", "{\"issue\":\"parcel\"}"));

            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.statusCode()).as(answer.body()).isLessThan(400));
            assertThat(Stream.of(
                                    "INFORMATION_RECEIVED",
                                    "NOTE_ADDED",
                                    "DOCUMENT_ADDED",
                                    "ASSESSED",
                                    "FINDING_RECORDED",
                                    "INFORMATION_SUPPLIED")
                            .map(event -> events(number, event)))
                    .containsExactly(3L, 2L, 2L, 1L, 1L, 1L);
            assertThat(open(number)).contains("Task_InvestigateComplaint");
        }
    }

    @Test
    void asked_twice_is_asked_once_and_answered_twice_is_answered_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ComplaintNumber number = received();
            HttpRequest question = staff(number, "information-requests", question("Which shop?"));

            assertThat(Both.send(question, question, question))
                    .extracting(HttpResponse::statusCode)
                    .containsOnly(201);
            long id = jdbc.queryForObject(
                    "select id from information_request where complaint_number = ?", Long.class, number.value());
            HttpRequest answer =
                    staff(number, "information-requests/" + id + "/answer", "{\"text\":\"The one in Busan\"}");
            List<HttpResponse<String>> answers = Both.send(
                    answer, answer, staff(number, "information-requests/" + id + "/answer", "{\"text\":\"Another\"}"));

            assertNoFault(answers);
            assertThat(jdbc.queryForObject(
                            "select count(*) from outbox_mail where complaint_number = ? and template = 'INFORMATION_REQUEST'",
                            Long.class,
                            number.value()))
                    .isOne();
            assertThat(events(number, "INFORMATION_SUPPLIED")).isOne();
            assertThat(events(number, "INFORMATION_RECEIVED")).isOne();
        }
    }

    @Test
    void a_form_sent_twice_is_done_once_and_answered_twice_and_another_form_is_refused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ComplaintNumber number = received();
            String task = handler("handler").claim(number, "Task_AssessComplaint");
            Map<String, Object> form = assessment(task);

            assertThat(Both.send(submission(task, form), submission(task, form), submission(task, form)))
                    .allSatisfy(answer ->
                            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300));

            assertThat(events(number, "ASSESSED")).isOne();
            form.put("peopleAffected", "77");
            assertThat(Both.send(submission(task, form))).singleElement().satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.body()).contains("Somebody else has just completed this task");
            });
        }
    }

    @Test
    void two_who_claim_at_once_get_one_owner_and_a_sentence() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ComplaintNumber number = received();
            String task = handler("handler").taskId(number, "Task_AssessComplaint");

            List<HttpResponse<String>> answers =
                    Both.send(claim(task, "handler"), claim(task, "lead"), claim(task, "handler"));

            assertNoFault(answers);
            String owner =
                    String.valueOf(handler("handler").tasks(number).get(0).get("assignee"));
            assertThat(answers.get(owner.equals("handler") ? 0 : 1).statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void a_complaint_sent_twice_under_one_key_is_one_complaint() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String body =
                    "{\"complainant\":{\"name\":\"Kim\",\"email\":\"kim@example.org\"},\"subject\":\"s\",\"description\":\"d\",\"consent\":true}";
            HttpRequest request = HttpRequest.newBuilder(URI.create(url("/api/v1/complaints")))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "two-at-once-" + System.nanoTime())
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();

            List<HttpResponse<String>> answers = Both.send(request, request, request);

            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
            assertThat(answers)
                    .extracting(answer -> answer.headers().firstValue("Location"))
                    .containsOnly(answers.get(0).headers().firstValue("Location"));
        }
    }

    @Test
    void an_answer_and_the_timer_that_waits_for_it_do_not_hinder_each_other() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ComplaintNumber number = decided();
            List<String> timers =
                    runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                            .flatMap(process ->
                                    jobs.createJobQuery().processInstanceId(process.getId()).timers().list().stream())
                            .map(Job::getId)
                            .toList();
            Callable<String> answer =
                    () -> String.valueOf(Both.send(Both.form(links.answer(number), csrf, "answer=accept"))
                            .get(0)
                            .statusCode());
            Stream<Callable<String>> fired = timers.stream().map(timer -> () -> fire(timer));

            List<String> answers =
                    Both.together(Stream.concat(Stream.of(answer), fired).toList());

            assertThat(answers.get(0)).isEqualTo("302");
            assertThat(answers).noneMatch(each -> each.contains("deadlock"));
            assertThat(events(number, "ACCEPTED")).isOne();
        }
    }

    private String fire(String timer) {
        try {
            jobs.executeJob(timer);
            return "";
        } catch (RuntimeException e) {
            return String.valueOf(e);
        }
    }

    private static void assertNoFault(List<HttpResponse<String>> answers) {
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500));
    }

    private static long done(HttpResponse<String> answer) {
        return answer.statusCode() < 400 ? 1 : 0;
    }

    private long events(ComplaintNumber number, String event) {
        return jdbc.queryForObject(
                "select count(*) from timeline_entry where complaint_number = ? and event = ?",
                Long.class,
                number.value(),
                event);
    }

    private static List<Object> open(ComplaintNumber number) {
        return handler("lead").tasks(number).stream()
                .map(task -> task.get("taskDefinitionKey"))
                .toList();
    }

    private static ComplaintNumber received() {
        return complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
    }

    private static Map<String, Object> assessment(String task) {
        return handler("handler")
                .filledForm(
                        task,
                        "because",
                        Map.of(
                                "scope",
                                "yes",
                                "safetyImplication",
                                "NONE",
                                "immediateActionNeed",
                                "no",
                                "immediateActionPossible",
                                "no"));
    }

    private static ComplaintNumber decided() {
        ComplaintNumber number = received();
        Handler handler = handler("handler");
        handler.submit(
                handler.claim(number, "Task_AssessComplaint"),
                assessment(handler.taskId(number, "Task_AssessComplaint")));
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/findings", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("issue", "Late parcel", "result", "UPHELD", "reason", "The depot lost a day."))
                .retrieve()
                .toBodilessEntity();
        handler.complete(number, "Task_InvestigateComplaint", "because", Map.of());
        handler.complete(
                number, "Task_DecideComplaint", "because", Map.of("remedyKind", "NONE", "remedyCurrency", "EUR"));
        // nobody answers on our page what was not told to them
        Awaitility.await().until(() -> file(number).get("status").equals("DECISION_COMMUNICATED"));
        return number;
    }

    private static void ask(ComplaintNumber number, String what) throws Exception {
        assertThat(Both.send(staff(number, "information-requests", question(what)))
                        .get(0)
                        .statusCode())
                .isEqualTo(201);
    }

    private static String question(String what) {
        return "{\"askedOf\":\"COMPLAINANT\",\"what\":\"" + what + "\"}";
    }

    private static HttpRequest staff(ComplaintNumber number, String what, String body) {
        return Both.json("handler", "/api/v1/complaints/" + number + "/" + what, body);
    }

    private HttpRequest information(ComplaintNumber number) {
        return HttpRequest.newBuilder(URI.create(links.tracking(number) + "/information"))
                .header("Cookie", "REDRESS-CSRF=" + csrf)
                .header("Content-Type", Door.multipartType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(Door.multipart(
                        Door.part("_csrf", null, null, csrf.getBytes()),
                        Door.part("text", null, null, "It was blue.".getBytes()))))
                .build();
    }

    private static HttpRequest upload(ComplaintNumber number) {
        return HttpRequest.newBuilder(URI.create(url("/api/v1/complaints/" + number + "/documents")))
                .header("Authorization", Door.basic("handler", "handler"))
                .header("Content-Type", Door.multipartType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        Door.multipart(Door.part("file", "a.txt", "text/plain", "what was agreed".getBytes()))))
                .build();
    }

    private static HttpRequest claim(String task, String user) {
        return Both.json(user, "/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}");
    }

    private static HttpRequest submission(String task, Map<String, Object> form) {
        String variables = form.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":{\"value\":"
                        + (field.getValue() instanceof String text ? "\"" + text + "\"" : field.getValue()) + "}")
                .reduce((one, other) -> one + "," + other)
                .orElse("");
        return Both.json(
                "handler", "/engine-rest/task/" + task + "/submit-form", "{\"variables\":{" + variables + "}}");
    }
}
