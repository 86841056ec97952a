package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.platform.trial.LivedTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** What waiting does, lived through on the running product: reminders, silence, escalation, each at its own moment (ISO 10002 4.15, 7.9). */
@OwnProduct
class TwoMonthsTest extends WholeProduct {

    @Autowired
    private LivedTime time;

    @Autowired
    private Clock clock;

    @Test
    void silence_reminds_and_closes_but_never_a_vulnerable_person_and_who_is_late_is_escalated() {
        Instant start = clock.instant();
        ComplaintNumber silent = decided(false);
        ComplaintNumber vulnerable = decided(true);
        ComplaintNumber untouched = complain(Map.of("name", "Kim", "email", aNewAddress()), "Nobody looks at it.");
        await().until(() -> status(untouched), "ACKNOWLEDGED"::equals);

        time.pass(Duration.ofDays(20));

        assertThat(List.of(silent, vulnerable)).allSatisfy(number -> {
            assertThat(status(number)).isEqualTo("DECISION_COMMUNICATED");
            assertThat(daysUntil(number, "REMINDED", start)).containsExactly(14L);
        });
        assertThat(tasks(untouched))
                .filteredOn("Task_TakeOverEscalation"::equals)
                .hasSize(1);
        assertThat(daysUntil(untouched, "ESCALATED", start)).isNotEmpty().isSorted();

        time.pass(Duration.ofDays(40));

        // the day that the letter names is over everywhere
        assertThat(daysUntil(silent, "NO_REPLY", start)).containsExactly(29L);
        assertThat(daysUntil(vulnerable, "NO_REPLY", start)).isEmpty();
        assertThat(status(vulnerable)).isEqualTo("DECISION_COMMUNICATED");
        assertThat(tasks(vulnerable)).contains("Task_ContactComplainant");
        assertThat(tasks(untouched))
                .contains("Task_AssessComplaint")
                .filteredOn("Task_TakeOverEscalation"::equals)
                .hasSize(1);
        assertThat(Duration.between(start, clock.instant())).isBetween(Duration.ofDays(60), Duration.ofDays(61));
    }

    private static ComplaintNumber decided(boolean vulnerable) {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "It never came.");
        handler("handler")
                .complete(
                        number,
                        "Task_AssessComplaint",
                        "text",
                        Map.of(
                                "scope",
                                "yes",
                                "safetyImplication",
                                "NONE",
                                "vulnerable",
                                vulnerable,
                                "immediateActionNeed",
                                "no",
                                "immediateActionPossible",
                                "no"));
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/findings", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("issue", "Late", "result", "UPHELD", "reason", "so", "told", "so"))
                .retrieve()
                .toBodilessEntity();
        handler("handler").complete(number, "Task_InvestigateComplaint", "because", Map.of());
        handler("handler").complete(number, "Task_DecideComplaint", "because", Map.of("remedyKind", "NONE"));
        await().until(() -> status(number), "DECISION_COMMUNICATED"::equals);
        return number;
    }

    private static List<Long> daysUntil(ComplaintNumber number, String event, Instant start) {
        Map<?, ?> timeline = as("lead")
                .get()
                .uri("/api/v1/complaints/{number}/timeline", number)
                .retrieve()
                .body(Map.class);
        return ((List<?>) timeline.get("items"))
                .stream()
                        .map(line -> (Map<?, ?>) line)
                        .filter(line -> event.equals(line.get("event")))
                        .map(line -> Duration.between(start, Instant.parse(String.valueOf(line.get("at"))))
                                .toDays())
                        .toList();
    }

    private static List<String> tasks(ComplaintNumber number) {
        return handler("lead").tasks(number).stream()
                .map(task -> String.valueOf(task.get("taskDefinitionKey")))
                .toList();
    }

    /** As somebody sees it who sees it also after it was taken from the handlers. */
    private static Object status(ComplaintNumber number) {
        return as("lead")
                .get()
                .uri("/api/v1/complaints/{number}", number)
                .retrieve()
                .body(Map.class)
                .get("status");
    }
}
