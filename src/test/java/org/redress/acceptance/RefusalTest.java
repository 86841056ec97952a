package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpStatusCodeException;

/** What a rule refuses at a task is answered with the reason, and the task stays as it was. */
class RefusalTest extends WholeProduct {

    @Test
    void an_assessment_without_people_affected_is_named_and_changes_nothing() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");

        assertThatThrownBy(() -> handler("handler").complete(number, "Task_AssessComplaint", "because", Map.of("peopleAffected", -5)))
                .isInstanceOfSatisfying(HttpClientErrorException.class, refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(400);
                    assertThat(refusal.getResponseBodyAsString()).contains("peopleAffected").doesNotContain("org.redress");
                });
        assertThat(handler("handler").tasks(number)).extracting(task -> task.get("taskDefinitionKey")).containsExactly("Task_AssessComplaint");
        assertThat(file(number).get("priority")).isNull();
    }

    @Test
    void who_decided_cannot_claim_the_second_stage() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        handler("handler").complete(number, "Task_AssessComplaint", "because",
                Map.of("scope", "yes", "safetyImplication", "NONE", "immediateActionNeed", "no", "immediateActionPossible", "no"));
        as("lead").post().uri("/api/v1/complaints/{number}/findings", number).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("issue", "Late parcel", "result", "UPHELD", "reason", "The depot lost a day.")).retrieve().toBodilessEntity();
        handler("lead").complete(number, "Task_InvestigateComplaint", "because", Map.of());
        handler("handler").complete(number, "Task_DecideComplaint", "because", Map.of("remedyKind", "NONE", "remedyCurrency", "EUR"));
        as("handler").post().uri("/api/v1/complaints/{number}/answer", number).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("answer", "rejected", "reason", "no")).retrieve().toBodilessEntity();

        assertThatThrownBy(() -> handler("lead").claim(number, "Task_ReviewComplaint"))
                .isInstanceOfSatisfying(HttpClientErrorException.class, refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(400);
                    assertThat(refusal.getResponseBodyAsString()).contains("second stage is for somebody who did not handle");
                });
        handler("manager").claim(number, "Task_ReviewComplaint");
    }

    @Test
    void completing_the_same_task_twice_at_once_counts_once() throws Exception {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        ExecutorService two = Executors.newFixedThreadPool(2);
        Callable<Boolean> completion = () -> {
            try {
                handler("handler").complete(number, "Task_AssessComplaint", "because", Map.of("scope", "yes",
                        "safetyImplication", "NONE", "immediateActionNeed", "no", "immediateActionPossible", "no"));
                return true;
            } catch (HttpStatusCodeException | AssertionError e) {
                return false;
            }
        };

        List<Future<Boolean>> outcomes = two.invokeAll(List.of(completion, completion));
        two.shutdown();

        assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsExactlyInAnyOrder(true, false);
        assertThat(as("handler").get().uri("/api/v1/complaints/{number}/timeline", number).retrieve().body(String.class))
                .containsOnlyOnce("ASSESSED");
        assertThat(handler("handler").tasks(number)).extracting(task -> task.get("taskDefinitionKey")).containsExactly("Task_InvestigateComplaint");
    }
}
