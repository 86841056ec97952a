package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Work does not wait for somebody who is away, whichever task it is and whether it was open before. */
class AbsenceTest extends WholeProduct {

    private static final Map<String, Object> ASSESSMENT = Map.of(
            "scope", "yes", "safetyImplication", "NONE", "immediateActionNeed", "no", "immediateActionPossible", "no");

    @Autowired
    private JdbcTemplate jdbc;

    private Object absence;

    @AfterEach
    void everybody_is_back() {
        remove();
    }

    @Test
    void open_tasks_and_those_to_come_are_offered_to_whoever_stands_in() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        handler("handler").claim(number, "Task_AssessComplaint");
        assertThat(listOf("manager", number)).isEmpty();

        away("handler", "manager");
        await().untilAsserted(() -> assertThat(listOf("manager", number)).containsExactly("Task_AssessComplaint"));
        Handler manager = handler("manager");
        String task = manager.taskId(number, "Task_AssessComplaint");
        manager.submit(task, manager.filledForm(task, "because", ASSESSMENT));
        assertThat(listOf("manager", number)).containsExactly("Task_InvestigateComplaint");

        remove();
        await().untilAsserted(() -> assertThat(listOf("manager", number)).isEmpty());
    }

    @Test
    void what_a_stand_in_claimed_goes_back_when_the_absence_ends_and_they_are_told() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        away("handler", "manager");
        await().untilAsserted(() -> assertThat(listOf("manager", number)).containsExactly("Task_AssessComplaint"));
        handler("manager").claim(number, "Task_AssessComplaint");

        remove();

        await().untilAsserted(() -> assertThat(handler("handler").tasks(number))
                .singleElement()
                .satisfies(task -> assertThat(task.get("assignee")).isNull()));
        assertThat(as("handler")
                        .get()
                        .uri("/api/v1/complaints/{number}/timeline", number)
                        .retrieve()
                        .body(String.class))
                .contains("CLAIM_ENDED", "manager stands in no more");
        assertThat(jdbc.queryForList(
                        "select subject from outbox_mail where complaint_number = ? and template = 'WORK_TAKEN'",
                        String.class,
                        number.value()))
                .singleElement()
                .asString()
                .contains(number.value());
    }

    /** As Tasklist's first list asks. */
    private static List<Object> listOf(String user, ComplaintNumber number) {
        List<?> tasks = as(user).post()
                .uri("/engine-rest/task?maxResults=50")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "candidateUser",
                        user,
                        "includeAssignedTasks",
                        true,
                        "processInstanceBusinessKey",
                        number.value()))
                .retrieve()
                .body(List.class);
        return tasks.stream()
                .map(task -> (Object) ((Map<?, ?>) task).get("taskDefinitionKey"))
                .toList();
    }

    private void away(String absentee, String substitute) {
        absence = as(absentee)
                .post()
                .uri("/api/v1/substitutions")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "absentee",
                        absentee,
                        "substitute",
                        substitute,
                        "from",
                        LocalDate.now().minusDays(1).toString()))
                .retrieve()
                .body(Map.class)
                .get("id");
    }

    private void remove() {
        if (absence != null) {
            as("lead")
                    .delete()
                    .uri("/api/v1/substitutions/{id}", absence)
                    .retrieve()
                    .toBodilessEntity();
            absence = null;
        }
    }
}
