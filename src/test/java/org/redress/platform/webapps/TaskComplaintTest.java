package org.redress.platform.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.acceptance.WholeProduct;
import org.redress.complaint.ComplaintNumber;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

class TaskComplaintTest extends WholeProduct {

    @Test
    void whoever_may_see_a_task_is_told_its_complaint_without_seeing_the_process() {
        ComplaintNumber number = complainAbout("SERVICE");

        Map<?, ?> found = as("handler")
                .get()
                .uri("/api/v1/tasks/{id}/complaint", taskOf(number))
                .retrieve()
                .body(Map.class);

        assertThat(found.get("number")).isEqualTo(number.value());
    }

    @Test
    void the_task_of_another_group_is_as_unknown_as_one_that_never_was() {
        String leadsTask = taskOf(complainAbout("CONDUCT"));

        assertThat(statusFor(as("handler"), leadsTask).value()).isEqualTo(404);
        assertThat(statusFor(as("lead"), leadsTask).value()).isEqualTo(200);
        assertThat(statusFor(as("lead"), "no-such-task").value()).isEqualTo(404);
    }

    @Test
    void a_draft_of_a_form_goes_with_its_task() {
        ComplaintNumber number = complainAbout("SERVICE");
        String task = taskOf(number);
        as("handler")
                .put()
                .uri("/api/v1/complaints/{number}/drafts/form:{task}", number, task)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", "half a sentence"))
                .retrieve()
                .toBodilessEntity();
        assertThat(draft(number, task)).isEqualTo("half a sentence");

        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/withdrawal", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("reason", "Settled"))
                .retrieve()
                .toBodilessEntity();

        assertThat(draft(number, task)).isEqualTo("");
    }

    @Test
    void who_may_only_read_is_told_so_and_keeps_drafts_of_their_own_forms() {
        ComplaintNumber number = complainAbout("SERVICE");

        assertThat(mayHandle("handler")).isEqualTo(true);
        assertThat(mayHandle("manager")).isEqualTo(false);
        assertThat(statusOf(as("manager"), "/api/v1/complaints/" + number + "/notes"))
                .isEqualTo(403);
        as("manager")
                .put()
                .uri("/api/v1/complaints/{number}/drafts/form:x", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", "approved, because"))
                .retrieve()
                .toBodilessEntity();
    }

    private static Object draft(ComplaintNumber number, String task) {
        return as("handler")
                .get()
                .uri("/api/v1/complaints/{number}/drafts/form:{task}", number, task)
                .retrieve()
                .body(Map.class)
                .get("text");
    }

    private static Object mayHandle(String user) {
        return as(user).get().uri("/api/v1/me").retrieve().body(Map.class).get("handlesComplaints");
    }

    private static int statusOf(RestClient client, String path) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", "x"))
                .exchange((request, response) -> response.getStatusCode().value());
    }

    @Test
    void nobody_is_told_without_a_login() {
        assertThat(statusFor(RestClient.create(url("")), taskOf(complainAbout("SERVICE")))
                        .value())
                .isEqualTo(401);
    }

    private static HttpStatusCode statusFor(RestClient client, String taskId) {
        return client.get()
                .uri("/api/v1/tasks/{id}/complaint", taskId)
                .exchange((request, response) -> response.getStatusCode());
    }

    private static ComplaintNumber complainAbout(String category) {
        Map<?, ?> receipt = RestClient.create(url(""))
                .post()
                .uri("/api/v1/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "complainant",
                        Map.of("name", "Kim Park", "email", aNewAddress()),
                        "subject",
                        "A clerk",
                        "description",
                        "A clerk was rude.",
                        "category",
                        category,
                        "consent",
                        true))
                .retrieve()
                .body(Map.class);
        return new ComplaintNumber(String.valueOf(receipt.get("number")));
    }

    private static String taskOf(ComplaintNumber number) {
        List<?> tasks = as("lead")
                .get()
                .uri("/engine-rest/task?processInstanceBusinessKey={number}&maxResults=5", number)
                .retrieve()
                .body(List.class);
        return String.valueOf(((Map<?, ?>) tasks.get(0)).get("id"));
    }
}
