package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.models.ModelFile;
import org.redress.models.migration.MovePlan;
import org.redress.models.migration.MoveProgress;
import org.redress.models.migration.RunningComplaints;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/** A process owner changes the flow; what runs ends on the old one or moves to the new one, as the owner wants. */
@OwnProduct
class MovingComplaintsTest extends WholeProduct {

    private static final ParameterizedTypeReference<Map<String, List<Map<String, Object>>>> ITEMS =
            new ParameterizedTypeReference<>() {};
    private static final String INVESTIGATION = "InvestigationProcess";

    @Autowired
    private RunningComplaints running;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void one_complaint_moves_to_the_changed_investigation_and_the_other_ends_on_the_old_one() throws IOException {
        ComplaintNumber moving = inInvestigation();
        ComplaintNumber staying = inInvestigation();
        Object due = task(moving, "Task_InvestigateComplaint").get("due");
        assertThat(due).isNotNull();
        saveDraft(moving);
        deploy("investigation.bpmn", withSecondLook());
        assertThat(running.plan(INVESTIGATION).movable()).contains(moving.value(), staying.value());

        MoveProgress progress = move(INVESTIGATION, moving);

        assertThat(progress.moved()).isEqualTo(1);
        assertThat(progress.failures()).isEmpty();
        assertThat(timeline(moving))
                .filteredOn(line -> "MOVED_TO_ANOTHER_VERSION".equals(line.get("event")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("actor", "owner")
                        .containsEntry("remark", "Investigation: version 1 to 2"));
        assertThat(task(moving, "Task_InvestigateComplaint")).containsEntry("due", due);
        investigate(moving);
        assertThat(drafts(moving)).isZero();
        assertThat(task(moving, "Task_LookAgain")).containsEntry("due", due);
        handler("lead").complete(moving, "Task_LookAgain", "because", Map.of());
        assertThat(kinds(moving)).containsExactly("Task_DecideComplaint");

        investigate(staying);
        assertThat(kinds(staying)).containsExactly("Task_DecideComplaint");
        assertThat(timeline(staying)).extracting(line -> line.get("event")).doesNotContain("MOVED_TO_ANOTHER_VERSION");
    }

    @Test
    void a_preview_tells_the_owner_who_will_not_be_able_to_move_before_anything_is_deployed() throws IOException {
        ComplaintNumber number = inInvestigation();
        String renamed = shipped().replace("Task_InvestigateComplaint", "Task_LookIntoComplaint");

        MovePlan preview = running.preview(
                new ModelFile("processes/investigation.bpmn", renamed.getBytes(StandardCharsets.UTF_8)));

        assertThat(preview.staying())
                .filteredOn(staying -> staying.complaint().equals(number.value()))
                .singleElement()
                .satisfies(staying -> assertThat(staying.reason())
                        .isEqualTo("waits at \"Investigate complaint\", which the new version no longer has"));
        investigate(number);
    }

    @Test
    void the_life_of_a_complaint_and_its_clocks_move_and_keep_what_they_wait_for() throws IOException {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        await().until(() -> file(number).get("status"), "ACKNOWLEDGED"::equals);
        List<Instant> dates = checkpoints(number);
        assertThat(dates).isNotEmpty();
        for (String file : List.of("clock.bpmn", "complaint-handling.bpmn")) {
            deploy(
                    file,
                    Files.readString(Path.of("processes", file))
                            .replaceFirst(
                                    "camunda:historyTimeToLive=\"P1825D\"", "camunda:historyTimeToLive=\"P2000D\""));
        }

        assertThat(move("ClockProcess", number).moved()).isEqualTo(dates.size());
        assertThat(move("ComplaintHandlingProcess", number).moved()).isEqualTo(1);

        assertThat(checkpoints(number)).isEqualTo(dates);
        assertThat(running.versions("ClockProcess").get(0).running()).isEqualTo(dates.size());
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/information", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", "It was the red one."))
                .retrieve()
                .toBodilessEntity();
        assertThat(kinds(number)).contains("Task_ReviewNewInformation", "Task_AssessComplaint");
        handler("handler").assess(number);
        assertThat(kinds(number)).contains("Task_InvestigateComplaint");
        assertThat(states(number)).containsEntry("INTERNAL-ASSESS", "MET");
    }

    private List<Instant> checkpoints(ComplaintNumber number) {
        return jdbc.sql("""
                select job.duedate_ from act_ru_job job join act_ru_execution instance on instance.id_ = job.process_instance_id_
                where instance.business_key_ = ? and job.process_def_key_ = 'ClockProcess' order by job.id_""")
                .param(number.value())
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private static Map<String, Object> states(ComplaintNumber number) {
        return as("handler")
                .get()
                .uri("/api/v1/complaints/{number}/clocks", number)
                .retrieve()
                .body(ITEMS)
                .get("items")
                .stream()
                .collect(Collectors.toMap(
                        clock -> String.valueOf(clock.get("rule")), clock -> clock.get("state"), (one, other) -> one));
    }

    private ComplaintNumber inInvestigation() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        handler("handler").assess(number);
        as("lead")
                .post()
                .uri("/api/v1/complaints/{number}/findings", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("issue", "Late parcel", "result", "UPHELD", "reason", "The depot lost a day."))
                .retrieve()
                .toBodilessEntity();
        return number;
    }

    private void investigate(ComplaintNumber number) {
        handler("lead").complete(number, "Task_InvestigateComplaint", "because", Map.of());
    }

    private void saveDraft(ComplaintNumber number) {
        String task = handler("lead").taskId(number, "Task_InvestigateComplaint");
        as("lead")
                .put()
                .uri("/api/v1/complaints/{number}/drafts/{name}", number, "form:" + task)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", "half a thought"))
                .retrieve()
                .toBodilessEntity();
        assertThat(drafts(number)).isEqualTo(1);
    }

    private int drafts(ComplaintNumber number) {
        return jdbc.sql("select count(*) from draft where complaint_number = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    private MoveProgress move(String process, ComplaintNumber number) {
        String move;
        try {
            identities.setAuthentication("owner", List.of("process-owners"));
            move = running.move(process, Set.of(number));
        } finally {
            identities.clearAuthentication();
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> running.progress(move).finished());
        return running.progress(move);
    }

    private static void deploy(String file, String model) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("deployment-name", "A second look");
        form.add("data", new ByteArrayResource(model.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return file;
            }
        });
        as("owner")
                .post()
                .uri("/engine-rest/deployment/create")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }

    private static String shipped() throws IOException {
        return Files.readString(Path.of("processes/investigation.bpmn"));
    }

    /** A second person looks before it is recorded. */
    private static String withSecondLook() throws IOException {
        return shipped()
                .replace(
                        "sourceRef=\"Task_InvestigateComplaint\" targetRef=\"Task_RecordInvestigation\"",
                        "sourceRef=\"Task_InvestigateComplaint\" targetRef=\"Task_LookAgain\"")
                .replaceFirst(
                        "<bpmn:incoming>Flow_InvestigateComplaint_To_RecordInvestigation</bpmn:incoming>",
                        "<bpmn:incoming>Flow_LookAgain_To_RecordInvestigation</bpmn:incoming>")
                .replaceFirst("(?=<bpmn:endEvent)", """
                <bpmn:userTask id="Task_LookAgain" name="Look again" camunda:formRef="investigateComplaint" \
                camunda:formRefBinding="latest" camunda:candidateGroups="${candidateGroup}">
                  <bpmn:incoming>Flow_InvestigateComplaint_To_RecordInvestigation</bpmn:incoming>
                  <bpmn:outgoing>Flow_LookAgain_To_RecordInvestigation</bpmn:outgoing>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="Flow_LookAgain_To_RecordInvestigation" sourceRef="Task_LookAgain" \
                targetRef="Task_RecordInvestigation" />
                """.replace("$", "\\$"));
    }

    private static List<Object> kinds(ComplaintNumber number) {
        return handler("handler").tasks(number).stream()
                .map(task -> task.get("taskDefinitionKey"))
                .toList();
    }

    private static Map<String, Object> task(ComplaintNumber number, String kind) {
        return handler("lead").tasks(number).stream()
                .filter(task -> kind.equals(task.get("taskDefinitionKey")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> timeline(ComplaintNumber number) {
        return as("handler")
                .get()
                .uri("/api/v1/complaints/{number}/timeline", number)
                .retrieve()
                .body(ITEMS)
                .get("items");
    }
}
