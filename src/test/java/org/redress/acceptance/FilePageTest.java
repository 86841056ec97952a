package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.access.Visitor;
import org.redress.complaint.ComplaintNumber;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Every complaint has a door, whether somebody has a task for it or not, and behind it only what can be done now. */
class FilePageTest extends WholeProduct {

    @Test
    void whoever_may_not_know_of_a_complaint_is_answered_as_for_an_unknown_number() {
        ComplaintNumber number = aComplaint();
        nameComplainedAbout(number, "handler");
        ComplaintNumber nobodys = ComplaintNumber.of(2020, 999_999);

        for (String page : List.of("", "/follow-up", "/file")) {
            HttpResponse<String> hidden = page("handler", number, page);
            HttpResponse<String> unknown = page("handler", nobodys, page);
            assertThat(hidden.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
            assertThat(hidden.body().replace(number.value(), ""))
                    .isEqualTo(unknown.body().replace(nobodys.value(), ""));
        }
        assertThat(page("lead", number, "").statusCode()).isEqualTo(200);
    }

    @Test
    void managers_read_and_sponsors_do_not() {
        ComplaintNumber number = aComplaint();

        assertThat(page("manager", number, "").statusCode()).isEqualTo(200);
        assertThat(page("sponsor", number, "").statusCode()).isEqualTo(403);
        assertThat(deeds("manager", number)).isEmpty();
    }

    @Test
    void an_answer_is_offered_while_the_flow_waits_and_no_task_is_open() {
        ComplaintNumber number = aComplaint();
        assertThat(hindrance("handler", number, "answer")).isEqualTo("NO_DECISION");

        decide(number);

        assertThat(tasks("handler", number)).isEmpty();
        assertThat(hindrance("handler", number, "answer")).isNull();
        assertThat(hindrance("handler", number, "findings")).isEqualTo("TOLD");
    }

    @Test
    void a_closed_complaint_is_opened_again_by_those_who_lead() {
        ComplaintNumber number = aComplaint();
        deed("handler", number, "withdrawal", Map.of("reason", "she called"));
        handler("handler").complete(number, "Task_CompleteClosingRecord", "because", Map.of());
        await().untilAsserted(() -> assertThat(file(number).get("status")).isEqualTo("CLOSED"));

        assertThat(hindrance("handler", number, "reopening")).isEqualTo("LEADS_ONLY");
        assertThat(hindrance("lead", number, "reopening")).isNull();
        assertThat(hindrance("handler", number, "withdrawal")).isEqualTo("WITHDRAWN");
        assertThat(hindrance("handler", number, "information-requests")).isEqualTo("CLOSED");
        assertThat(page("handler", number, "").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_offered_is_not_refused_and_what_is_not_is() {
        ComplaintNumber number = aComplaint();
        Map<String, Map<String, ?>> bodies = Map.of(
                "answer", Map.of("answer", "accepted"),
                "information", Map.of("text", "more"),
                "information-requests", Map.of("askedOf", "COMPLAINANT", "what", "the receipt"),
                "findings", Map.of("issue", "Late"),
                "safety", Map.of("reason", "it burns"),
                "withdrawal", Map.of("reason", "she called"));

        for (String name :
                List.of("answer", "information", "findings", "information-requests", "safety", "withdrawal")) {
            boolean possible = hindrance("handler", number, name) == null;
            int answered =
                    status(as("handler"), "/api/v1/complaints/" + number + "/" + name, Map.of(), bodies.get(name));
            assertThat(answered / 100 == 2).as(name).isEqualTo(possible);
        }
    }

    @Test
    void open_tasks_are_offered_to_those_who_may_do_them() {
        ComplaintNumber number = aComplaint();

        assertThat(tasks("handler", number))
                .extracting(task -> task.get("name"), task -> task.get("offered"), task -> task.get("mine"))
                .containsExactly(tuple("Assess complaint", true, false));
        handler("handler").claim(number, "Task_AssessComplaint");

        assertThat(tasks("handler", number).get(0)).containsEntry("mine", true);
        assertThat(tasks("lead", number).get(0))
                .containsEntry("holder", "handler")
                .containsEntry("offered", false);
    }

    @Test
    void a_correction_says_what_its_writer_has_seen_and_names_each_wrong_field() {
        ComplaintNumber number = aComplaint();
        String path = "/api/v1/complaints/" + number + "/contact";
        Map<String, ?> wrong =
                Map.of("contact", Map.of("name", "", "email", "a@b@c", "language", "en"), "reason", "she called");

        assertThat(put(path, Map.of(), wrong)).isEqualTo(428);
        assertThat(put(path, Map.of("If-Match", "\"1\""), right())).isEqualTo(412);
        assertThat(put(path, Map.of("If-Match", "*"), wrong)).isIn(400, 422);
        assertThat(put(path, Map.of("If-Match", "*"), right())).isEqualTo(200);
        assertThat(items(number, "timeline"))
                .last()
                .satisfies(line -> assertThat(String.valueOf(line.get("remark")))
                        .contains("phone")
                        .doesNotContain("010 9999"));
    }

    @Test
    void the_follow_up_form_is_filled_from_what_is_kept() {
        ComplaintNumber number = aComplaint();
        decide(number);

        String form = page("handler", number, "/follow-up").body();

        assertThat(form)
                .contains(number.value(), "Kim", "It was late.", "Acknowledged", "Assessed", "Investigated", "Resolved")
                .contains("Correction verified", "Closed");
    }

    @Test
    void the_blank_form_is_open_to_everybody_in_both_languages() {
        Visitor stranger = visitor();

        assertThat(stranger.get("/complain/form?lang=en").body()).contains("Complaint form to print");
        assertThat(stranger.get("/complain/form?lang=ko").body()).contains("인쇄용 민원 신청서");
    }

    private static ComplaintNumber aComplaint() {
        return complain(Map.of("name", "Kim", "email", aNewAddress()), "It was late.");
    }

    private static void decide(ComplaintNumber number) {
        handler("handler").assess(number);
        deed("handler", number, "findings", Map.of("issue", "Late", "result", "UPHELD", "reason", "so", "told", "so"));
        handler("handler").complete(number, "Task_InvestigateComplaint", "because", Map.of());
        handler("handler").complete(number, "Task_DecideComplaint", "because", Map.of("remedyKind", "NONE"));
        await().untilAsserted(() -> assertThat(file(number).get("status")).isEqualTo("DECISION_COMMUNICATED"));
    }

    private static Map<String, ?> right() {
        return Map.of("contact", Map.of("name", "Kim", "phone", "010 9999", "language", "en"), "reason", "she called");
    }

    private static int put(String path, Map<String, String> headers, Object body) {
        return status(as("handler"), HttpMethod.PUT, path, headers, body);
    }

    private static void deed(String user, ComplaintNumber number, String name, Map<String, ?> body) {
        as(user).post()
                .uri("/api/v1/complaints/{number}/" + name, number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private static void nameComplainedAbout(ComplaintNumber number, String person) {
        as("lead")
                .put()
                .uri("/api/v1/complaints/{number}/complained-about", number)
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("complainedAbout", List.of(person), "reason", "named in the letter"))
                .retrieve()
                .toBodilessEntity();
    }

    private static Map<?, ?> possible(String user, ComplaintNumber number) {
        return as(user).get()
                .uri("/api/v1/complaints/{number}/actions", number)
                .retrieve()
                .body(Map.class);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> deeds(String user, ComplaintNumber number) {
        return (List<Map<String, Object>>) possible(user, number).get("items");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> tasks(String user, ComplaintNumber number) {
        return (List<Map<String, Object>>) possible(user, number).get("tasks");
    }

    private static Object hindrance(String user, ComplaintNumber number, String name) {
        return deeds(user, number).stream()
                .filter(deed -> name.equals(deed.get("name")))
                .findFirst()
                .orElseThrow()
                .get("hindrance");
    }

    private static Visitor visitor() {
        return new Visitor(URI.create(url("")).getPort());
    }

    private static HttpResponse<String> page(String user, ComplaintNumber number, String page) {
        Visitor visitor = visitor();
        visitor.logIn(user, user);
        return visitor.get("/staff/complaints/" + number + page, "Accept", "text/html");
    }
}
