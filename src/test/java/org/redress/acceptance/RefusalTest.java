package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redress.complaint.ComplaintNumber;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpStatusCodeException;

/** What a rule refuses at a task is answered with the reason, and the task stays as it was. */
@ExtendWith(OutputCaptureExtension.class)
class RefusalTest extends WholeProduct {

    @Test
    void a_field_that_is_refused_is_called_as_the_form_calls_it_and_changes_nothing(CapturedOutput output) {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");

        assertThatThrownBy(() -> handler("handler").complete(number, "Task_AssessComplaint", "because", Map.of("peopleAffected", -5)))
                .isInstanceOfSatisfying(HttpClientErrorException.class, refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(400);
                    assertThat(refusal.getResponseBodyAsString()).contains("“People affected” must be").doesNotContain("org.redress", "peopleAffected", "Cannot submit");
                });
        assertThat(handler("handler").tasks(number)).extracting(task -> task.get("taskDefinitionKey")).containsExactly("Task_AssessComplaint");
        assertThat(file(number).get("priority")).isNull();
        assertThat(output).as("what a person is told is no error for whoever runs the application").doesNotContain("RuleRefused");
    }

    @Test
    void what_an_administrator_does_by_hand_stands_in_the_timeline_with_the_name() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        String instance = String.valueOf(handler("handler").tasks(number).get(0).get("processInstanceId"));

        as("admin").put().uri("/engine-rest/process-instance/{id}/variables/priority", instance).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("value", "HIGH")).retrieve().toBodilessEntity();
        as("admin").put().uri("/engine-rest/process-instance/{id}/suspended", instance).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("suspended", true)).retrieve().toBodilessEntity();
        as("admin").delete().uri("/engine-rest/process-instance/{id}", instance).retrieve().toBodilessEntity();

        List<?> timeline = (List<?>) as("handler").get().uri("/api/v1/complaints/{number}/timeline", number).retrieve().body(Map.class)
                .get("items");
        assertThat(timeline).filteredOn(line -> "CHANGED_BY_HAND".equals(((Map<?, ?>) line).get("event")))
                .extracting(line -> ((Map<?, ?>) line).get("actor") + " " + ((Map<?, ?>) line).get("remark"))
                .containsExactly("admin SetVariable in InitialAssessmentProcess", "admin Suspend in InitialAssessmentProcess",
                        "admin Delete in InitialAssessmentProcess");
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
    void completing_the_same_task_twice_at_once_counts_once_and_both_are_answered_alike(CapturedOutput output) throws Exception {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        String task = handler("handler").claim(number, "Task_AssessComplaint");
        Map<String, Object> form = handler("handler").filledForm(task, "because",
            Map.of("scope", "yes", "safetyImplication", "NONE", "immediateActionNeed", "no", "immediateActionPossible", "no"));
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<String> completion = () -> {
            start.await();
            return answerTo(() -> handler("handler").submit(task, form));
        };
        ExecutorService two = Executors.newFixedThreadPool(2);

        List<Future<String>> outcomes = two.invokeAll(List.of(completion, completion));
        two.shutdown();

        assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsOnly("");
        assertThat(as("handler").get().uri("/api/v1/complaints/{number}/timeline", number).retrieve().body(String.class))
                .containsOnlyOnce("ASSESSED");
        assertThat(handler("handler").tasks(number)).extracting(each -> each.get("taskDefinitionKey")).containsExactly("Task_InvestigateComplaint");
        assertThat(output).doesNotContain("RuleRefused");
    }

    private static String answerTo(Runnable request) {
        try {
            request.run();
            return "";
        } catch (HttpStatusCodeException e) {
            return e.getStatusCode().value() + " " + e.getResponseBodyAsString();
        }
    }
}
