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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpStatusCodeException;

/** What a rule refuses at a task is answered with the reason, and the task stays as it was. */
@ExtendWith(OutputCaptureExtension.class)
class RefusalTest extends WholeProduct {

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void a_field_that_is_refused_is_called_as_the_form_calls_it_and_changes_nothing(CapturedOutput output) {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");

        assertThatThrownBy(() -> handler("handler")
                        .complete(number, "Task_AssessComplaint", "because", Map.of("peopleAffected", "-5")))
                .isInstanceOfSatisfying(HttpClientErrorException.class, refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(400);
                    assertThat(refusal.getResponseBodyAsString()).doesNotContain("org.redress");
                    assertThat(String.valueOf(
                                    refusal.getResponseBodyAs(Map.class).get("message")))
                            .contains("“People affected” must be")
                            .doesNotContain("peopleAffected", "Cannot submit");
                });
        assertThat(handler("handler").tasks(number))
                .extracting(task -> task.get("taskDefinitionKey"))
                .containsExactly("Task_AssessComplaint");
        assertThat(file(number).get("priority")).isNull();
        assertThat(output)
                .as("what a person is told is no error for whoever runs the application")
                .doesNotContain("RuleRefused");
    }

    @Test
    void a_value_that_the_form_does_not_ask_for_is_refused_field_by_field() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The heater sparks.");

        assertThatThrownBy(() -> handler("handler")
                        .complete(
                                number,
                                "Task_AssessComplaint",
                                "because",
                                Map.of(
                                        "severityReason",
                                        "x".repeat(4001),
                                        "vulnerable",
                                        "maybe",
                                        "harm",
                                        "AWFUL",
                                        "safetyReason",
                                        " ")))
                .isInstanceOfSatisfying(HttpClientErrorException.class, refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(400);
                    assertThat(errorsIn(refusal))
                            .hasSize(4)
                            .contains(
                                    Map.of("field", "severityReason", "message", "must have at most 4000 characters"),
                                    Map.of("field", "vulnerable", "message", "must be true or false"),
                                    Map.of("field", "safetyReason", "message", "is required"));
                });

        handler("handler")
                .complete(
                        number,
                        "Task_AssessComplaint",
                        "because",
                        Map.of("scope", "yes", "safetyImplication", "ACTUAL"));
        assertThatThrownBy(() -> handler("lead")
                        .submit(
                                handler("lead").claim(number, "Task_TakeImmediateAction"),
                                Map.of("immediateAction", "CONTAIN", "actionTaken", "The supply is cut.")))
                .isInstanceOfSatisfying(HttpClientErrorException.class, refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(400);
                    assertThat(refusal.getResponseBodyAsString())
                            .contains("is only shown here")
                            .doesNotContain("ENGINE-");
                });
    }

    @Test
    void the_priority_is_raised_never_lowered_and_every_task_shows_the_one_it_has() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        handler("handler")
                .complete(
                        number,
                        "Task_AssessComplaint",
                        "because",
                        Map.of(
                                "scope",
                                "yes",
                                "safetyImplication",
                                "NONE",
                                "immediateActionNeed",
                                "no",
                                "immediateActionPossible",
                                "no",
                                "harm",
                                "NONE",
                                "vulnerable",
                                false,
                                "outsideInterest",
                                false));
        String before = String.valueOf(file(number).get("priority"));
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/information", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", "I need it tomorrow."))
                .retrieve()
                .toBodilessEntity();

        assertThatThrownBy(() -> review(number, before))
                .isInstanceOfSatisfying(
                        HttpClientErrorException.class,
                        refusal -> assertThat(refusal.getResponseBodyAsString())
                                .contains("“How urgent is it now?” must be"));
        review(number, "P1");

        assertThat(file(number).get("priority")).isEqualTo("P1");
        assertThat(jdbc.queryForList("""
                select distinct v.text_ from act_ru_variable v join act_hi_procinst p on p.proc_inst_id_ = v.proc_inst_id_
                where v.name_ = 'priority' and p.business_key_ = ?""", String.class, number.value())).containsExactly("P1");
    }

    private static void review(ComplaintNumber number, String raiseTo) {
        handler("handler")
                .complete(
                        number,
                        "Task_ReviewNewInformation",
                        "because",
                        Map.of("effect", "CHANGES_PRIORITY", "raiseTo", raiseTo));
    }

    @Test
    void what_an_administrator_does_by_hand_stands_in_the_timeline_with_the_name() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        String instance = String.valueOf(handler("handler").tasks(number).get(0).get("processInstanceId"));

        as("admin")
                .put()
                .uri("/engine-rest/process-instance/{id}/variables/priority", instance)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("value", "HIGH"))
                .retrieve()
                .toBodilessEntity();
        as("admin")
                .put()
                .uri("/engine-rest/process-instance/{id}/suspended", instance)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("suspended", true))
                .retrieve()
                .toBodilessEntity();
        as("admin")
                .delete()
                .uri("/engine-rest/process-instance/{id}", instance)
                .retrieve()
                .toBodilessEntity();

        List<?> timeline = (List<?>) as("handler")
                .get()
                .uri("/api/v1/complaints/{number}/timeline", number)
                .retrieve()
                .body(Map.class)
                .get("items");
        assertThat(timeline)
                .filteredOn(line -> "CHANGED_BY_HAND".equals(((Map<?, ?>) line).get("event")))
                .extracting(line -> ((Map<?, ?>) line).get("actor") + " " + ((Map<?, ?>) line).get("remark"))
                .containsExactly(
                        "admin SetVariable in InitialAssessmentProcess",
                        "admin Suspend in InitialAssessmentProcess",
                        "admin Delete in InitialAssessmentProcess");
    }

    @Test
    void who_decided_cannot_claim_the_second_stage() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        handler("handler").assess(number);
        as("lead")
                .post()
                .uri("/api/v1/complaints/{number}/findings", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("issue", "Late parcel", "result", "UPHELD", "reason", "The depot lost a day."))
                .retrieve()
                .toBodilessEntity();
        handler("lead").complete(number, "Task_InvestigateComplaint", "because", Map.of());
        handler("handler")
                .complete(
                        number,
                        "Task_DecideComplaint",
                        "because",
                        Map.of("remedyKind", "NONE", "remedyCurrency", "EUR"));
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/answer", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("answer", "rejected", "reason", "no"))
                .retrieve()
                .toBodilessEntity();

        assertThatThrownBy(() -> handler("lead").claim(number, "Task_ReviewComplaint"))
                .isInstanceOfSatisfying(HttpClientErrorException.class, refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(400);
                    assertThat(refusal.getResponseBodyAsString())
                            .contains("second stage is for somebody who did not handle");
                });
        handler("manager").claim(number, "Task_ReviewComplaint");
    }

    @Test
    void completing_the_same_task_twice_at_once_counts_once_and_both_are_answered_alike(CapturedOutput output)
            throws Exception {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        String task = handler("handler").claim(number, "Task_AssessComplaint");
        Map<String, Object> form = handler("handler")
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
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<String> completion = () -> {
            start.await();
            return answerTo(() -> handler("handler").submit(task, form));
        };
        ExecutorService two = Executors.newFixedThreadPool(2);

        List<Future<String>> outcomes = two.invokeAll(List.of(completion, completion));
        two.shutdown();

        assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsOnly("");
        assertThat(as("handler")
                        .get()
                        .uri("/api/v1/complaints/{number}/timeline", number)
                        .retrieve()
                        .body(String.class))
                .containsOnlyOnce("ASSESSED");
        assertThat(handler("handler").tasks(number))
                .extracting(each -> each.get("taskDefinitionKey"))
                .containsExactly("Task_InvestigateComplaint");
        assertThat(output).doesNotContain("RuleRefused");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> errorsIn(HttpClientErrorException refusal) {
        return (List<Object>) refusal.getResponseBodyAs(Map.class).get("errors");
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
