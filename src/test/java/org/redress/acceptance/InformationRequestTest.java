package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.intake.Door;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.HttpClientErrorException;

/** Investigation (ISO 10002, 7.6): what is needed from others is asked for, awaited, reminded of, and never awaited for ever. */
class InformationRequestTest extends WholeProduct {

    private static final String PROCESS = "InformationRequestProcess";
    private static final String QUESTION = "A photo of the meter, please.";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void the_complainant_is_asked_by_mail_and_answers_on_the_tracking_page() throws Exception {
        String address = aNewAddress();
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", address), "The meter ran backwards.");
        assess(number);

        Map<?, ?> asked = askComplainant(number, QUESTION);

        assertThat(asked.get("state")).isEqualTo("OPEN");
        Mailbox.Mail mail = mailbox(address).await(QUESTION);
        awaitArrival(number);
        assertThat(timeline(number)).contains("INFORMATION_REQUESTED");
        assertThat(statesOfClocks(number)).contains("PAUSED");
        String page = URI.create(mail.link("/track/")).getPath();
        assertThat(new Door(port()).get(page).body()).contains("We need something from you</h2>", QUESTION);

        send(page, "Here is the photo.");

        assertThat(requests(number)).singleElement().satisfies(request -> {
            assertThat(request.get("state")).isEqualTo("ANSWERED");
            assertThat(request.get("endedBy")).isEqualTo("complainant");
        });
        assertThat(timeline(number)).contains("INFORMATION_SUPPLIED");
        assertThat(statesOfClocks(number)).doesNotContain("PAUSED");
        assertThat(running(number)).isZero();
        assertThat(new Door(port()).get(page).body()).doesNotContain("We need something from you</h2>");
        assertThat(handler("handler").tasks(number))
                .extracting(task -> task.get("taskDefinitionKey"))
                .contains("Task_ReviewNewInformation");
    }

    @Test
    void in_korea_a_third_round_is_refused_and_leaves_nothing_behind() {
        ComplaintNumber number = complainUnder(Map.of("jurisdiction", "KR", "sector", "public sector"));
        for (int round = 1; round <= 2; round++) {
            long id = ((Number) askComplainant(number, "Round " + round).get("id")).longValue();
            String question = "Round " + round;
            Awaitility.await().until(() -> timeline(number).contains(question));
            post(number, "information-requests/" + id + "/answer", Map.of("text", "Papers of round " + round));
        }

        assertThatThrownBy(() -> askComplainant(number, "Round 3"))
                .isInstanceOfSatisfying(HttpClientErrorException.class, refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(422);
                    assertThat(refusal.getResponseBodyAsString())
                            .contains("twice only")
                            .doesNotContain("org.redress");
                });

        assertThat(requests(number)).hasSize(2);
        assertThat(running(number)).isZero();
        assertThat(timeline(number)).doesNotContain("Round 3").containsOnlyOnce("Round 2");
        assertThat(jdbc.queryForObject(
                        "select count(*) from outbox_mail where complaint_number = ? and text like '%Round 3%'",
                        Long.class, number.value()))
                .isZero();
    }

    @Test
    void an_insurer_in_india_asks_once_and_its_clocks_run_on() {
        ComplaintNumber number = complainUnder(Map.of("jurisdiction", "IN", "sector", "insurance"));

        askComplainant(number, QUESTION);

        assertThat(statesOfClocks(number)).doesNotContain("PAUSED");
        assertThatThrownBy(() -> askComplainant(number, "And this?"))
                .isInstanceOfSatisfying(
                        HttpClientErrorException.class,
                        refusal -> assertThat(refusal.getResponseBodyAsString()).contains("once only"));
    }

    @Test
    void an_incomplete_question_is_refused_with_its_field() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The meter ran backwards.");

        assertRefused(number, Map.of("what", "x"), 422, "askedOf");
        assertRefused(number, Map.of("askedOf", "COMPLAINANT", "what", " "), 422, "what");
        assertRefused(number, Map.of("askedOf", "THIRD_PARTY", "what", "x"), 422, "thirdParty");
        assertRefused(number, Map.of("askedOf", "NOBODY", "what", "x"), 400, "askedOf");
        assertThat(requests(number)).isEmpty();
    }

    @Test
    void a_third_party_is_asked_by_a_person_and_its_answer_is_written_down() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The meter ran backwards.");
        Map<?, ?> asked = post(
                number,
                "information-requests",
                Map.of("askedOf", "THIRD_PARTY", "thirdParty", "Grid company", "what", "The log."));
        assertThat(asked.get("dueAt")).isNull();

        handler("handler").complete(number, "Task_AskThirdParty", "Called them.", Map.of());
        assertThat(requests(number))
                .singleElement()
                .satisfies(request -> assertThat(request.get("dueAt")).isNotNull());
        String answer = "information-requests/" + asked.get("id") + "/answer";
        post(number, answer, Map.of("text", "The log shows a fault."));

        assertThat(requests(number))
                .singleElement()
                .satisfies(request -> assertThat(request.get("state")).isEqualTo("ANSWERED"));
        assertThat(as("handler")
                        .get()
                        .uri("/api/v1/complaints/{number}/notes", number)
                        .retrieve()
                        .body(String.class))
                .contains("The log shows a fault.");
        assertThatThrownBy(() -> post(number, answer, Map.of("text", "again")))
                .isInstanceOfSatisfying(
                        HttpClientErrorException.class,
                        refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(409));
    }

    @Test
    void silence_is_reminded_twice_and_then_somebody_decides() throws Exception {
        String address = aNewAddress();
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", address), "The meter ran backwards.");
        assess(number);
        askComplainant(number, QUESTION);

        fireTimer(number);
        mailbox(address).await("We have not heard from you yet");
        fireTimer(number);
        fireTimer(number);

        assertThat(requests(number)).singleElement().satisfies(request -> {
            assertThat(request.get("state")).isEqualTo("LAPSED");
            assertThat(request.get("remindersSent")).isEqualTo(2);
        });
        assertThat(statesOfClocks(number)).doesNotContain("PAUSED");
        handler("handler").complete(number, "Task_ContinueWithoutInformation", "The log is enough.", Map.of());
        assertThat(running(number)).isZero();
        assertThat(timeline(number)).contains("INFORMATION_REQUEST_LAPSED", "CONTINUED_WITHOUT_INFORMATION");
    }

    @Test
    void a_late_answer_takes_the_decision_away() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The meter ran backwards.");
        askComplainant(number, QUESTION);
        for (int wait = 0; wait < 3; wait++) {
            fireTimer(number);
        }

        post(number, "information", Map.of("text", "Sorry, I was ill. Here it is."));

        assertThat(requests(number))
                .singleElement()
                .satisfies(request -> assertThat(request.get("state")).isEqualTo("ANSWERED"));
        assertThat(handler("handler").tasks(number))
                .extracting(task -> task.get("taskDefinitionKey"))
                .doesNotContain("Task_ContinueWithoutInformation");
    }

    @Test
    void nobody_waits_for_an_answer_to_a_complaint_that_was_withdrawn() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The meter ran backwards.");
        askComplainant(number, QUESTION);
        post(
                number,
                "information-requests",
                Map.of("askedOf", "THIRD_PARTY", "thirdParty", "Grid company", "what", "The log."));
        assertThat(running(number)).isEqualTo(2);

        post(number, "withdrawal", Map.of("reason", "It is settled."));

        assertThat(requests(number))
                .extracting(request -> request.get("state"))
                .containsExactly("CANCELLED", "CANCELLED");
        assertThat(running(number)).isZero();
        assertThatThrownBy(() -> askComplainant(number, QUESTION))
                .isInstanceOfSatisfying(
                        HttpClientErrorException.class,
                        refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(409));
    }

    @Test
    void closing_cancels_what_is_still_asked() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The meter ran backwards.");
        assess(number);
        askComplainant(number, QUESTION);
        post(number, "findings", Map.of("issue", "Meter", "result", "UPHELD", "reason", "The log."));
        handler("handler").complete(number, "Task_InvestigateComplaint", "because", Map.of());
        handler("handler")
                .complete(
                        number,
                        "Task_DecideComplaint",
                        "because",
                        Map.of("remedyKind", "NONE", "remedyCurrency", "EUR"));
        post(number, "answer", Map.of("answer", "accepted"));
        handler("handler").complete(number, "Task_CompleteClosingRecord", "because", Map.of());

        assertThat(file(number).get("status")).isEqualTo("CLOSED");
        assertThat(requests(number)).extracting(request -> request.get("state")).containsExactly("CANCELLED");
        assertThat(running(number)).isZero();
    }

    private static void assess(ComplaintNumber number) {
        handler("handler").assess(number);
    }

    private static ComplaintNumber complainUnder(Map<String, Object> regime) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "complainant",
                Map.of("name", "Kim", "email", aNewAddress()),
                "subject",
                "Meter",
                "description",
                "The meter ran backwards.",
                "consent",
                true,
                "channel",
                "PHONE",
                "regime",
                regime));
        Map<?, ?> receipt = as("handler")
                .post()
                .uri("/api/v1/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(Map.class);
        return new ComplaintNumber(String.valueOf(receipt.get("number")));
    }

    private static Map<?, ?> askComplainant(ComplaintNumber number, String what) {
        return post(number, "information-requests", Map.of("askedOf", "COMPLAINANT", "what", what));
    }

    private static Map<?, ?> post(ComplaintNumber number, String what, Map<String, Object> body) {
        return as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/" + what, number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(Map.class);
    }

    private static void assertRefused(ComplaintNumber number, Map<String, Object> question, int status, String field) {
        assertThatThrownBy(() -> post(number, "information-requests", question))
                .isInstanceOfSatisfying(HttpClientErrorException.class, refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(status);
                    assertThat(refusal.getResponseBodyAsString()).contains("\"field\":\"" + field + "\"");
                });
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> requests(ComplaintNumber number) {
        return (List<Map<String, Object>>) as("lead")
                .get()
                .uri("/api/v1/complaints/{number}/information-requests", number)
                .retrieve()
                .body(Map.class)
                .get("items");
    }

    private static String timeline(ComplaintNumber number) {
        return as("handler")
                .get()
                .uri("/api/v1/complaints/{number}/timeline", number)
                .retrieve()
                .body(String.class);
    }

    private List<String> statesOfClocks(ComplaintNumber number) {
        return jdbc.queryForList("select state from clock where complaint_number = ?", String.class, number.value());
    }

    private long running(ComplaintNumber number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), PROCESS)
                .count();
    }

    private void awaitArrival(ComplaintNumber number) {
        Awaitility.await()
                .until(() -> jdbc.queryForObject(
                                "select count(*) from outbox_mail where complaint_number = ? and state = 'PENDING'",
                                Long.class,
                                number.value())
                        == 0);
    }

    private void fireTimer(ComplaintNumber number) {
        awaitArrival(number);
        String process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), PROCESS)
                .singleResult()
                .getId();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(process)
                .timers()
                .singleResult()
                .getId());
    }

    private static int port() {
        return URI.create(url("")).getPort();
    }

    private static void send(String page, String text) {
        Door door = new Door(port());
        String csrf = door.get(page).headers().allValues("Set-Cookie").stream()
                .flatMap(cookie -> HttpCookie.parse(cookie).stream())
                .filter(cookie -> cookie.getName().equals("REDRESS-CSRF"))
                .findFirst()
                .orElseThrow()
                .getValue();
        HttpResponse<String> answer = door.post(
                page + "/information",
                Door.multipartType(),
                Door.multipart(field("_csrf", csrf), field("text", text)),
                "Cookie",
                "REDRESS-CSRF=" + csrf);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static byte[] field(String name, String value) {
        return Door.part(name, null, null, value.getBytes(StandardCharsets.UTF_8));
    }
}
