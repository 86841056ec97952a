package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.access.Visitor;
import org.redress.complaint.ComplaintNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody answers for every complaint (ISO 10002 4.12), and everybody sees what is theirs. */
class OwnersTest extends WholeProduct {

    private static final Map<String, String> ANY_VERSION = Map.of("If-Match", "*");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoever_takes_its_first_task_answers_for_it_until_it_is_handed_over_with_a_reason() {
        ComplaintNumber number = complain();
        assertThat(ownerOf(number)).isNull();

        handler("handler").claim(number, "Task_AssessComplaint");

        assertThat(ownerOf(number)).isEqualTo("handler");
        assertThat(items(number, "timeline"))
                .anySatisfy(line ->
                        assertThat(line).containsEntry("event", "OWNER_CHANGED").containsEntry("actor", "handler"));
        String colleague = hireHandler();
        assertThat(handOver("lead", number, colleague, "")).isEqualTo(422);
        assertThat(handOver("lead", number, "manager", "Away")).isEqualTo(422);
        assertThat(handOver("lead", number, "nobody-known", "Away")).isEqualTo(422);
        assertThat(handOver("manager", number, colleague, "Away")).isEqualTo(403);
        assertThat(status(
                        as("lead"),
                        HttpMethod.PUT,
                        "/api/v1/complaints/" + number + "/owner",
                        Map.of("If-Match", "\"1\""),
                        Map.of("owner", colleague, "reason", "Away")))
                .isEqualTo(412);
        assertThat(ownerOf(number)).isEqualTo("handler");

        assertThat(handOver("lead", number, colleague, "Away")).isEqualTo(204);

        assertThat(ownerOf(number)).isEqualTo(colleague);
        assertThat(handler("lead").tasks(number))
                .allSatisfy(task -> assertThat(task).containsEntry("assignee", colleague));
        assertThat(handOver("handler", number, "handler", "Mine again")).isEqualTo(422);
    }

    @Test
    void many_are_handed_over_after_a_look_at_what_will_happen_and_each_says_what_became_of_it() {
        ComplaintNumber open = complain();
        String colleague = hireHandler();
        Visitor lead = loggedIn("lead");

        String preview = post(
                        lead, "/staff/complaints/hand-over/preview", Map.of("complaint", open.value(), "to", colleague))
                .body();

        assertThat(preview).contains(open.value(), "Becomes owner and holds one open task.", "Reason");
        assertThat(ownerOf(open)).isNull();
        String form = preview.replaceAll("(?s).*name=\"complaint\"[^>]*value=\"([^\"]+)\".*", "$1");
        assertThat(post(lead, "/staff/complaints/hand-over", Map.of("complaint", form, "to", colleague, "reason", " "))
                        .body())
                .contains("Say why they are handed over.");
        assertThat(ownerOf(open)).isNull();

        assertThat(post(
                                lead,
                                "/staff/complaints/hand-over",
                                Map.of("complaint", form, "to", colleague, "reason", "Holiday"))
                        .body())
                .contains("Handed over to", "Becomes owner and holds one open task.");

        assertThat(ownerOf(open)).isEqualTo(colleague);
        assertThat(post(
                                lead,
                                "/staff/complaints/hand-over",
                                Map.of("complaint", form, "to", "handler", "reason", "Seen long ago"))
                        .body())
                .contains("Nothing: Somebody else changed this meanwhile");
        assertThat(post(
                                loggedIn("handler"),
                                "/staff/complaints/hand-over/preview",
                                Map.of("complaint", open.value(), "to", "handler"))
                        .body())
                .contains("Nothing: Its owner hands a complaint over");
    }

    @Test
    void views_are_saved_and_shared_and_deleted_by_whoever_made_them() {
        String name = "Late & loud " + UUID.randomUUID();
        Visitor handler = loggedIn("handler");
        Visitor lead = loggedIn("lead");

        post(
                handler,
                "/staff/complaints/views",
                Map.of("name", name, "shared", "true", "filters", "clock=OVERDUE&unknown=1&state=all"));

        String shown = lead.get("/staff/complaints").body();
        assertThat(shown).contains(name.replace("&", "&amp;"), "/staff/complaints?state=all&amp;clock=OVERDUE");
        long id = jdbc.sql("select id from saved_view where name = ?")
                .param(name)
                .query(Long.class)
                .single();
        post(lead, "/staff/complaints/views/" + id + "/deletion", Map.of());
        assertThat(lead.get("/staff/complaints").body()).contains(name.replace("&", "&amp;"));
        post(handler, "/staff/complaints/views/" + id + "/deletion", Map.of());
        assertThat(lead.get("/staff/complaints").body()).doesNotContain(name.replace("&", "&amp;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=%", "owner=%zz", "state=nonsense"})
    void a_view_that_cannot_be_read_is_not_saved(String filters) {
        Visitor handler = loggedIn("handler");
        String name = "Broken " + UUID.randomUUID();

        HttpResponse<String> answer =
                post(handler, "/staff/complaints/views", Map.of("name", name, "filters", filters));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(handler.get("/staff/complaints").body())
                .contains("class=\"problem\"")
                .doesNotContain(name);
    }

    @Test
    void a_table_of_the_list_runs_no_formula() {
        String subject = "=HYPERLINK(\"http://x\") " + UUID.randomUUID();
        ComplaintNumber number = complainAbout(subject);

        HttpResponse<String> csv = loggedIn("handler").get("/staff/complaints.csv?sort=NEWEST");

        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body()).contains(number.value() + ",\"'" + subject.replace("\"", "\"\"") + "\"");
    }

    @Test
    void tasklists_filters_ask_the_same_definitions() {
        ComplaintNumber number = complain();
        long late = count("Overdue");
        long nobodys = count("No owner");
        long waiting = count("Waiting");
        assertThat(filters()).contains("Team", "Mine", "Due today", "At risk", "Overdue", "Waiting", "No owner");

        jdbc.sql(
                        "update listed_complaint set next_due_at = next_due_at - interval '1 year', waiting_for = 'OTHERS', owner = 'lead' where number = ?")
                .param(number.value())
                .update();

        assertThat(count("Overdue")).isEqualTo(late + 1);
        assertThat(count("Waiting")).isEqualTo(waiting + 1);
        assertThat(count("No owner")).isEqualTo(nobodys - 1);
        jdbc.sql(
                        "update listed_complaint set next_due_at = next_due_at + interval '1 year', waiting_for = null, owner = null where number = ?")
                .param(number.value())
                .update();
    }

    private static ComplaintNumber complain() {
        return complain(Map.of("name", "Kim", "email", aNewAddress()), "Who answers for this?");
    }

    private static ComplaintNumber complainAbout(String subject) {
        Map<?, ?> receipt = anybody()
                .post()
                .uri("/api/v1/complaints")
                .body(Map.of(
                        "complainant",
                        Map.of("name", "Kim", "email", aNewAddress()),
                        "subject",
                        subject,
                        "description",
                        "Look at my subject.",
                        "consent",
                        true))
                .retrieve()
                .body(Map.class);
        return new ComplaintNumber(String.valueOf(receipt.get("number")));
    }

    private static Object ownerOf(ComplaintNumber number) {
        return as("lead")
                .get()
                .uri("/api/v1/complaints/{number}/owner", number)
                .retrieve()
                .body(Map.class)
                .get("owner");
    }

    private static int handOver(String actor, ComplaintNumber number, String to, String reason) {
        return status(
                as(actor),
                HttpMethod.PUT,
                "/api/v1/complaints/" + number + "/owner",
                ANY_VERSION,
                Map.of("owner", to, "reason", reason));
    }

    private static String hireHandler() {
        String name = "anna" + UUID.randomUUID().toString().substring(0, 8);
        as("admin")
                .post()
                .uri("/engine-rest/user/create")
                .body(Map.of(
                        "profile",
                        Map.of("id", name, "firstName", "Anna", "lastName", "Colleague"),
                        "credentials",
                        Map.of("password", "Xy7-" + UUID.randomUUID())))
                .retrieve()
                .toBodilessEntity();
        as("admin")
                .put()
                .uri("/engine-rest/group/complaint-handlers/members/{name}", name)
                .retrieve()
                .toBodilessEntity();
        return name;
    }

    private static Visitor loggedIn(String user) {
        Visitor visitor = new Visitor(Integer.parseInt(url("").replaceAll(".*:", "")));
        visitor.logIn(user, user);
        return visitor;
    }

    private static HttpResponse<String> post(Visitor visitor, String path, Map<String, String> fields) {
        String token = visitor.get("/staff/complaints")
                .body()
                .replaceAll("(?s).*?name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("_csrf", token);
        return visitor.postForm(path, sent);
    }

    private static List<String> filters() {
        return allFilters().stream()
                .map(filter -> String.valueOf(filter.get("name")))
                .toList();
    }

    private static long count(String name) {
        String id = allFilters().stream()
                .filter(filter -> name.equals(filter.get("name")))
                .map(filter -> String.valueOf(filter.get("id")))
                .findFirst()
                .orElseThrow();
        return ((Number) as("handler")
                        .get()
                        .uri("/engine-rest/filter/{id}/count", id)
                        .retrieve()
                        .body(Map.class)
                        .get("count"))
                .longValue();
    }

    private static List<Map<String, Object>> allFilters() {
        return as("handler")
                .get()
                .uri("/engine-rest/filter?maxResults=50")
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
    }
}
