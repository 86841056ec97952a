package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Somebody without an e-mail address is told everything that others are told: each letter is a task, and doing it is the act (7.4, 7.8). */
class WithoutAddressTest extends WholeProduct {

    private static final Map<String, Object> KIM = Map.of("name", "Kim", "address", "1 Long Road");

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Test
    void out_of_scope_is_explained_before_it_is_closed() {
        ComplaintNumber number = acknowledged();
        handler("handler")
                .complete(
                        number,
                        "Task_AssessComplaint",
                        "because",
                        Map.of(
                                "scope",
                                "no",
                                "outOfScopeReason",
                                "We do not make umbrellas.",
                                "safetyImplication",
                                "NONE",
                                "immediateActionNeed",
                                "no"));

        assertThat(lines(number)).doesNotContain("EXPLAINED_OUT_OF_SCOPE");
        assertWaits(number, "OUT_OF_SCOPE", "We do not make umbrellas.");
        handler("handler").complete(number, "Task_CompleteClosingRecord", "because", Map.of());
        assertThat(status(number)).as("a letter waits").isEqualTo("OUT_OF_SCOPE");
        send(number);
        handler("handler").complete(number, "Task_CompleteClosingRecord", "because", Map.of());

        assertThat(status(number)).as("%s", items(number, "timeline")).isEqualTo("CLOSED");
        assertThat(lines(number)).contains("EXPLAINED_OUT_OF_SCOPE");
        assertWaits(number, "CLOSING", number.value());
        send(number);
        assertThat(lines(number)).last().isEqualTo("NOTHING_LEFT_TO_SEND");
    }

    @Test
    void decision_reminder_second_stage_and_outside_route_are_told_by_people() {
        ComplaintNumber number = decided();
        fireWaitingTime(number);
        assertThat(lines(number)).as("not told yet").doesNotContain("INFORMED", "REMINDED");
        send(number);
        assertThat(status(number)).isEqualTo("DECISION_COMMUNICATED");
        fireWaitingTime(number);
        fireWaitingTime(number);
        assertThat(lines(number)).doesNotContain("REMINDED");
        assertWaits(number, "REMINDER", number.value());
        send(number);
        assertThat(lines(number)).contains("REMINDED");

        say(number, "answer", Map.of("answer", "rejected", "reason", "It is still wet."));
        assertWaits(number, "REVIEW_OPENED", number.value());
        sendAll(number);
        handler("lead").complete(number, "Task_ReviewComplaint", "because", Map.of());
        handler("lead").complete(number, "Task_DecideComplaint", "because", Map.of("remedyKind", "NONE"));
        sendAll(number);
        say(number, "answer", Map.of("answer", "rejected", "reason", "It is still wet."));

        assertWaits(number, "EXTERNAL_ROUTE", number.value());
        assertThat(lines(number)).doesNotContain("EXTERNAL_ROUTE_OFFERED");
        sendAll(number);
        assertThat(lines(number)).contains("EXTERNAL_ROUTE_OFFERED");
    }

    @Test
    void an_address_that_is_learned_sends_everything_that_waits_by_mail() throws Exception {
        String address = aNewAddress();
        ComplaintNumber number = complain(KIM, "The cellar is wet.");
        say(number, "withdrawal", Map.of("reason", "It dried."));
        assertThat(tasks(number))
                .containsExactlyInAnyOrder(
                        "Send by other means: acknowledgement",
                        "Send by other means: withdrawn",
                        "Complete closing record");

        handler("handler")
                .complete(
                        number,
                        "Task_SendByOtherMeans",
                        "she called",
                        Map.of("sending", "EMAIL_KNOWN", "newEmail", address));

        mailbox(address).await("back");
        assertThat(tasks(number)).containsExactly("Complete closing record");
    }

    private ComplaintNumber acknowledged() {
        ComplaintNumber number = complain(KIM, "The cellar is wet.");
        assertWaits(number, "ACKNOWLEDGEMENT", number.value());
        assertThat(status(number)).isEqualTo("RECEIVED");
        send(number);
        assertThat(status(number)).isEqualTo("ACKNOWLEDGED");
        return number;
    }

    private ComplaintNumber decided() {
        ComplaintNumber number = acknowledged();
        handler("handler").assess(number);
        say(number, "findings", Map.of("issue", "The cellar", "result", "UPHELD", "reason", "It is wet."));
        handler("handler").complete(number, "Task_InvestigateComplaint", "because", Map.of());
        handler("handler").complete(number, "Task_DecideComplaint", "because", Map.of("remedyKind", "NONE"));
        return number;
    }

    private void fireWaitingTime(ComplaintNumber number) {
        List<String> processes =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                        .map(ProcessInstance::getId)
                        .toList();
        Job timer = management.createJobQuery().processDefinitionKey("OutcomeProcess").timers().list().stream()
                .filter(job -> processes.contains(job.getProcessInstanceId()))
                .findFirst()
                .orElseThrow();
        management.executeJob(timer.getId());
    }

    private static void say(ComplaintNumber number, String what, Map<String, Object> body) {
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/" + what, number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private static Object status(ComplaintNumber number) {
        return file(number).get("status");
    }

    private static List<String> lines(ComplaintNumber number) {
        return items(number, "timeline").stream()
                .map(line -> String.valueOf(line.get("event")))
                .toList();
    }

    private static List<Map<String, Object>> letters(ComplaintNumber number) {
        return items(number, "correspondence");
    }

    private void assertWaits(ComplaintNumber number, String letter, String words) {
        assertThat(letters(number))
                .filteredOn(each -> "TO_SEND".equals(each.get("state")))
                .anySatisfy(waiting -> {
                    assertThat(waiting.get("template")).isEqualTo(letter);
                    assertThat(waiting.get("text").toString()).contains(words);
                });
    }

    private void send(ComplaintNumber number) {
        boolean inReview = "IN_REVIEW".equals(status(number));
        handler(inReview ? "lead" : "handler").complete(number, "Task_SendByOtherMeans", "posted", Map.of());
    }

    private void sendAll(ComplaintNumber number) {
        while (letters(number).stream().anyMatch(letter -> "TO_SEND".equals(letter.get("state")))) {
            Map<String, Object> task = handler("admin").tasks(number).stream()
                    .filter(each -> "Task_SendByOtherMeans".equals(each.get("taskDefinitionKey")))
                    .findFirst()
                    .orElseThrow();
            boolean forHandlers = handler("handler").tasks(number).stream()
                    .anyMatch(each -> each.get("id").equals(task.get("id")));
            handler(forHandlers ? "handler" : "lead").complete(number, "Task_SendByOtherMeans", "posted", Map.of());
        }
    }

    private static List<String> tasks(ComplaintNumber number) {
        return handler("handler").tasks(number).stream()
                .map(task -> task.get("name").toString())
                .toList();
    }
}
