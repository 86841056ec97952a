package org.redress.access.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.SharedStart;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.redress.access.login.EngineDoor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What may be sent to the engine's own REST interface, by whom, and what may be in it. */
@SharedStart
class EngineDoorsTest {

    private static final List<String> SEARCHES = List.of(
            "/task",
            "/process-instance",
            "/execution",
            "/variable-instance",
            "/job",
            "/job-definition",
            "/external-task",
            "/group",
            "/history/activity-instance",
            "/history/detail",
            "/history/external-task-log",
            "/history/job-log",
            "/history/process-instance",
            "/history/task",
            "/history/variable-instance");
    private static final List<String> OTHERS = List.of(
            "POST /filter/x/list",
            "POST /filter/x/singleResult",
            "POST /filter/x/count",
            "POST /identity/verify",
            "POST /identity/password-policy",
            "POST /migration/generate",
            "POST /migration/validate",
            "POST /task/x/claim",
            "POST /task/x/unclaim",
            "POST /task/x/complete",
            "POST /task/x/submit-form",
            "POST /task/x/assignee",
            "POST /task/x/delegate",
            "POST /task/x/resolve",
            "POST /task/x/identity-links",
            "POST /task/x/identity-links/delete",
            "PUT /user/x/profile",
            "PUT /user/x/credentials",
            "POST /deployment/create");
    private static final String[] JSON = {"Content-Type", "application/json"};
    /** What each door calls its variables; V stands for them, S for a single one, I for those of an instruction. */
    private static final Map<String, String> WITH_VARIABLES = Map.ofEntries(
            Map.entry("POST /process-definition/x/start", "{\"variables\":V}"),
            Map.entry("POST /process-definition/key/x/start", "{\"variables\":V}"),
            Map.entry("POST /process-definition/key/x/tenant-id/x/start", "{\"variables\":V}"),
            Map.entry("POST /process-definition/x/submit-form", "{\"variables\":V}"),
            Map.entry("POST /process-definition/key/x/submit-form", "{\"variables\":V}"),
            Map.entry("POST /process-definition/key/x/tenant-id/x/submit-form", "{\"variables\":V}"),
            Map.entry("POST /message", "{\"messageName\":\"m\",\"processVariables\":V}"),
            Map.entry("POST /signal", "{\"name\":\"s\",\"variables\":V}"),
            Map.entry("POST /condition", "{\"variables\":V}"),
            Map.entry("POST /task/x/complete", "{\"variables\":V}"),
            Map.entry("POST /task/x/submit-form", "{\"variables\":V}"),
            Map.entry("POST /task/x/resolve", "{\"variables\":V}"),
            Map.entry("POST /task/x/bpmnError", "{\"errorCode\":\"e\",\"variables\":V}"),
            Map.entry("POST /task/x/bpmnEscalation", "{\"escalationCode\":\"e\",\"variables\":V}"),
            Map.entry("POST /task/x/variables", "{\"modifications\":V}"),
            Map.entry("POST /task/x/localVariables", "{\"modifications\":V}"),
            Map.entry("PUT /task/x/variables/x", "S"),
            Map.entry("PUT /task/x/localVariables/x", "S"),
            Map.entry("POST /execution/x/signal", "{\"variables\":V}"),
            Map.entry("POST /execution/x/messageSubscriptions/x/trigger", "{\"variables\":V}"),
            Map.entry("POST /execution/x/localVariables", "{\"modifications\":V}"),
            Map.entry("PUT /execution/x/localVariables/x", "S"),
            Map.entry("POST /process-instance/x/variables", "{\"modifications\":V}"),
            Map.entry("PUT /process-instance/x/variables/x", "S"),
            Map.entry(
                    "POST /process-instance/x/modification",
                    "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"a\",\"variables\":V}]}"),
            Map.entry("POST /external-task/x/complete", "{\"workerId\":\"w\",\"variables\":V}"),
            Map.entry("POST /external-task/x/bpmnError", "{\"workerId\":\"w\",\"errorCode\":\"e\",\"variables\":V}"),
            Map.entry("POST /external-task/x/failure", "{\"workerId\":\"w\",\"variables\":V}"),
            Map.entry("POST /decision-definition/x/evaluate", "{\"variables\":V}"),
            Map.entry("POST /decision-definition/key/x/evaluate", "{\"variables\":V}"),
            Map.entry("POST /decision-definition/key/x/tenant-id/x/evaluate", "{\"variables\":V}"),
            Map.entry("POST /case-definition/x/create", "{\"variables\":V}"),
            Map.entry("POST /case-definition/key/x/create", "{\"variables\":V}"),
            Map.entry("POST /case-definition/key/x/tenant-id/x/create", "{\"variables\":V}"),
            Map.entry("POST /case-execution/x/manual-start", "{\"variables\":V}"),
            Map.entry("POST /case-execution/x/complete", "{\"variables\":V}"),
            Map.entry("POST /case-execution/x/disable", "{\"variables\":V}"),
            Map.entry("POST /case-execution/x/reenable", "{\"variables\":V}"),
            Map.entry("POST /case-execution/x/terminate", "{\"variables\":V}"),
            Map.entry("POST /case-execution/x/variables", "{\"modifications\":V}"),
            Map.entry("POST /case-execution/x/localVariables", "{\"modifications\":V}"),
            Map.entry("PUT /case-execution/x/variables/x", "S"),
            Map.entry("PUT /case-execution/x/localVariables/x", "S"),
            Map.entry("POST /case-instance/x/complete", "{\"variables\":V}"),
            Map.entry("POST /case-instance/x/close", "{\"variables\":V}"),
            Map.entry("POST /case-instance/x/terminate", "{\"variables\":V}"),
            Map.entry("POST /case-instance/x/variables", "{\"modifications\":V}"),
            Map.entry("PUT /case-instance/x/variables/x", "S"),
            Map.entry(
                    "POST /migration/generate",
                    "{\"sourceProcessDefinitionId\":\"a\",\"targetProcessDefinitionId\":\"b\",\"variables\":V}"),
            Map.entry(
                    "POST /migration/validate",
                    "{\"sourceProcessDefinitionId\":\"a\",\"targetProcessDefinitionId\":\"b\",\"instructions\":[],\"variables\":V}"),
            Map.entry(
                    "POST /migration/executeAsync",
                    "{\"migrationPlan\":{\"sourceProcessDefinitionId\":\"a\",\"targetProcessDefinitionId\":\"b\",\"instructions\":[],\"variables\":V}}"));

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    @Qualifier("accessSetup")
    private SmartInitializingSingleton accessSetup;

    private Visitor visitor;
    private String task;
    private String deployment;

    @BeforeEach
    void startAProcess() {
        visitor = new Visitor(port);
        var model = Bpmn.createExecutableProcess("Doors")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask()
                .camundaCandidateGroups("complaint-handlers")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("doors.bpmn", model)
                .deploy()
                .getId();
        String instance = runtime.startProcessInstanceByKey("Doors", Map.of("stage", "FIRST"))
                .getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void cleanUp() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void staff_write_at_no_door_but_those_of_their_tasks_whatever_group_they_are_in() {
        StaffGroup[] all = Stream.of(StaffGroup.values())
                .filter(group -> group != StaffGroup.ADMINS)
                .toArray(StaffGroup[]::new);
        String[] everybody = Visitor.basic(new Staff(identities).hire("in-every-group", all), Staff.PASSWORD);
        Set<String> open = Stream.concat(
                        SEARCHES.stream().flatMap(search -> Stream.of("POST " + search, "POST " + search + "/count")),
                        OTHERS.stream())
                .collect(Collectors.toSet());
        Set<String> answered = new TreeSet<>();

        EngineDoor.all().stream()
                .filter(EngineDoor::writes)
                .filter(door -> !open.contains(door.toString()))
                .forEach(door -> {
                    int status =
                            send(door.method(), door.path(), "{}", everybody).statusCode();
                    if (status != 403) {
                        answered.add(door + " " + status);
                    }
                });

        assertThat(EngineDoor.all()).hasSizeGreaterThan(450);
        assertThat(answered).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/engine/engine/default", "/engine-rest/engine/default"})
    void the_other_addresses_of_the_interface_are_closed_the_same_way(String address) {
        visitor.logIn(new Staff(identities).hire("door-handler", StaffGroup.COMPLAINT_HANDLERS), Staff.PASSWORD);
        visitor.get("/camunda/app/tasklist/default/");
        String[] tokens = Visitor.with(
                JSON, "X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"), "X-REDRESS-CSRF", visitor.cookie("REDRESS-CSRF"));

        List.of(
                        "/task/" + task + "/bpmnError",
                        "/process-instance/x/modification",
                        "/message",
                        "/migration/executeAsync",
                        "/task/create")
                .forEach(door -> assertThat(visitor.send("POST", address + door, "{}", tokens)
                                .statusCode())
                        .as(door)
                        .isEqualTo(403));
        assertThat(visitor.send("DELETE", address + "/task/" + task + "/variables/stage", "", tokens)
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.send("POST", address + "/task/count", "{}", tokens).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobody_changes_many_complaints_at_once_where_no_complaint_would_be_told() {
        String[] admin = admin();

        List.of(
                        "/process-instance/delete",
                        "/process-instance/variables-async",
                        "/modification/execute",
                        "/migration/execute",
                        "/process-definition/Doors:1:x/restart",
                        "/process-definition/key/Doors/restart-async",
                        "/process-instance/x/modification-async")
                .forEach(door -> assertThat(send("POST", door, "{}", admin).statusCode())
                        .as(door)
                        .isEqualTo(403));
        List.of("/process-definition/key/Doors/suspended", "/process-instance/suspended", "/job-definition/x/retries")
                .forEach(door -> assertThat(send("PUT", door, "{}", admin).statusCode())
                        .as(door)
                        .isEqualTo(403));
        assertThat(send("POST", "/process-instance/x/modification", "{\"instructions\":[]}", admin)
                        .statusCode())
                .isNotEqualTo(403);
    }

    /** "Nobody starts a process by hand" (docs/composing-flows.md): the flow would go on and the record would not know. */
    @Test
    void nobody_begins_a_process_or_tells_it_of_an_event_by_hand() {
        String[] admin = admin();

        List.of(
                        "/process-definition/key/Doors/start",
                        "/process-definition/key/Doors/submit-form",
                        "/process-definition/Doors:1:x/start",
                        "/process-definition/key/Doors/tenant-id/x/start",
                        "/message",
                        "/signal",
                        "/condition",
                        "/execution/x/signal",
                        "/execution/x/messageSubscriptions/Msg_DecisionAccepted/trigger")
                .forEach(door -> assertThat(
                                send("POST", door, "{\"messageName\":\"Msg_DecisionAccepted\",\"all\":true}", admin)
                                        .statusCode())
                        .as(door)
                        .isEqualTo(403));
    }

    @Test
    void owners_lose_what_an_earlier_release_gave_them() {
        Authorization migrate = authorizations
                .createAuthorizationQuery()
                .groupIdIn(StaffGroup.PROCESS_OWNERS.id())
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId("*")
                .singleResult();
        migrate.addPermission(ProcessDefinitionPermissions.MIGRATE_INSTANCE);
        authorizations.saveAuthorization(migrate);
        Authorization batch = authorizations
                .createAuthorizationQuery()
                .groupIdIn(StaffGroup.PROCESS_OWNERS.id())
                .resourceType(Resources.BATCH)
                .resourceId("*")
                .singleResult();
        batch.addPermission(BatchPermissions.CREATE_BATCH_MIGRATE_PROCESS_INSTANCES);
        authorizations.saveAuthorization(batch);

        accessSetup.afterSingletonsInstantiated();

        String owner = new Staff(identities).hire("door-owner", StaffGroup.PROCESS_OWNERS);
        assertThat(authorizations.isUserAuthorized(
                        owner,
                        List.of(StaffGroup.PROCESS_OWNERS.id()),
                        ProcessDefinitionPermissions.MIGRATE_INSTANCE,
                        Resources.PROCESS_DEFINITION))
                .isFalse();
        assertThat(authorizations.isUserAuthorized(
                        owner,
                        List.of(StaffGroup.PROCESS_OWNERS.id()),
                        BatchPermissions.CREATE_BATCH_MIGRATE_PROCESS_INSTANCES,
                        Resources.BATCH))
                .isFalse();
    }

    @Test
    void every_door_that_takes_variables_is_known() {
        Set<String> taking = EngineDoor.all().stream()
                .filter(EngineDoor::writes)
                .filter(EngineDoor::takesVariables)
                .map(EngineDoor::toString)
                .filter(door -> !door.endsWith("/data") && isOpenToAdministrators(door))
                .collect(Collectors.toSet());

        assertThat(taking).hasSizeGreaterThan(30);
        assertThat(WITH_VARIABLES.keySet()).containsAll(taking);
    }

    private boolean isOpenToAdministrators(String door) {
        String[] parts = door.split(" ");
        return send(parts[0], parts[1], "{}", admin()).statusCode() != 403;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"Object\",\"value\":\"{}\",\"valueInfo\":{\"objectTypeName\":\"org.example.Arsonist\",\"serializationDataFormat\":\"application/json\"}",
                "\"type\":\"Json\",\"value\":\"{}\"",
                "\"type\":\"Xml\",\"value\":\"<a/>\"",
                "\"type\":\"File\",\"value\":\"YQ==\",\"valueInfo\":{\"filename\":\"a\"}",
                "\"type\":\"Bytes\",\"value\":\"YQ==\"",
                "\"value\":{\"a\":1}",
                "\"value\":[\"a\"]",
                "\"value\":123456789012345678901234567890"
            })
    void nothing_but_text_yes_or_no_numbers_and_dates_comes_in(String value) {
        Map<String, String> answers = new LinkedHashMap<>();

        WITH_VARIABLES.forEach((door, body) -> {
            String path = door.split(" ")[1].replace("/task/x/", "/task/" + task + "/");
            HttpResponse<String> answer = send(
                    door.split(" ")[0],
                    path,
                    body.replace("V", "{\"x\":{" + value + "}}")
                            .replaceAll("^S$", "{" + value.replace("$", "\\$") + "}"),
                    admin());
            boolean unknown = answer.statusCode() == 404 && path.contains("/key/x/");
            boolean closed = answer.statusCode() == 403;
            if (answer.statusCode() != 400 && !unknown && !closed) {
                answers.put(door, answer.statusCode() + " " + answer.body());
            }
        });

        assertThat(answers).isEmpty();
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Object", "Bytes", "File", "Json"})
    void no_upload_becomes_a_variable(String type) {
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a\"\r\nContent-Type: application/json\r\n\r\n{}\r\n"
                        + "--b\r\nContent-Disposition: form-data; name=\"type\"\r\nContent-Type: text/plain\r\n\r\n"
                        + (type.equals("Object") ? "org.example.Arsonist" : type) + "\r\n--b--\r\n";
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();

        Stream.of(
                        "/task/" + task + "/variables/x/data",
                        "/process-instance/" + instance + "/variables/x/data",
                        "/execution/" + instance + "/localVariables/x/data")
                .forEach(door -> assertThat(visitor.send(
                                        "POST",
                                        "/engine-rest" + door,
                                        body,
                                        Visitor.with(admin(), "Content-Type", "multipart/form-data; boundary=b"))
                                .statusCode())
                        .as(door)
                        .isEqualTo(403));
        assertThat(runtime.getVariables(instance)).containsOnlyKeys("stage");
    }

    @Test
    void nobody_writes_or_removes_variables_at_a_task() {
        String[] admin = admin();
        String plain = "{\"variables\":{\"stage\":{\"value\":\"SECOND\"}}}";

        assertThat(send("POST", "/task/" + task + "/resolve", plain, admin).statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/task/" + task + "/complete", plain, admin).body())
                .contains("“stage” is no field of this task's form");
        assertThat(send("POST", "/task/" + task + "/submit-form", plain, admin).body())
                .contains("“stage” is no field of this task's form");
        assertThat(send("DELETE", "/task/" + task + "/variables/stage", "", admin)
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("DELETE", "/task/" + task + "/localVariables/stage", "", admin)
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/task/" + task + "/variables", "{\"deletions\":[\"stage\"]}", admin)
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("PUT", "/task/" + task + "/variables/stage", "{\"value\":\"SECOND\"}", admin)
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/task/" + task + "/bpmnError", "{\"errorCode\":\"e\"}", admin)
                        .statusCode())
                .isEqualTo(400);
        assertThat(tasks.getVariable(task, "stage")).isEqualTo("FIRST");
    }

    @Test
    void a_call_without_a_body_is_told_what_it_lacks() {
        String[] owner =
                Visitor.basic(new Staff(identities).hire("door-owner", StaffGroup.PROCESS_OWNERS), Staff.PASSWORD);

        assertThat(visitor.send("POST", "/engine-rest/deployment/create", "", owner)
                        .statusCode())
                .isBetween(400, 415);
        assertThat(visitor.send(
                                "POST",
                                "/engine-rest/deployment/create",
                                "",
                                Visitor.with(owner, "Content-Type", "multipart/form-data; boundary=b"))
                        .statusCode())
                .isBetween(400, 415);
        List.of(
                        "/message",
                        "/signal",
                        "/task/" + task + "/claim",
                        "/task/" + task + "/delegate",
                        "/migration/generate",
                        "/user/create",
                        "/process-instance/x/modification")
                .forEach(door -> assertThat(visitor.send("POST", "/engine-rest" + door, "", admin())
                                .statusCode())
                        .as(door)
                        .isLessThan(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[null]", "{}", "{\"variables\":{\"a\":null}}", "{\"instructions\":[null]}"})
    void whatever_is_missing_in_a_body_is_the_callers_mistake_at_every_door(String body) {
        String[] tokens = session();
        Map<String, String> faults = new LinkedHashMap<>();

        EngineDoor.all().stream().filter(EngineDoor::writes).forEach(door -> {
            HttpResponse<String> answer = visitor.send(door.method(), "/engine-rest" + door.path(), body, tokens);
            if (answer.statusCode() >= 500) {
                faults.put(door.toString(), answer.body());
            }
        });

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\":[null]}",
                "{\"sorting\":[null]}",
                "{\"processVariables\":[null]}",
                "{\"variables\":[{\"name\":null}]}",
                "{\"processDefinitionKeyIn\":[null]}",
                "{\"createdBefore\":\"9999999-01-01T00:00:00.000+0000\"}",
                "{\"startedBefore\":\"-4800-01-01T00:00:00.000+0000\"}",
                "{\"dueDates\":[null]}",
                "{\"duedateHigherThan\":\"+999999999-12-31T00:00:00Z\"}",
                "{\"processVariables\":[{\"name\":\"x\",\"operator\":\"gt\",\"value\":true}]}",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"x\",\"type\":\"Object\"}}]}"
            })
    void no_search_makes_the_server_stumble(String search) {
        String[] tokens = session();
        Map<String, String> faults = new LinkedHashMap<>();

        SEARCHES.stream().flatMap(door -> Stream.of(door, door + "/count")).forEach(door -> {
            HttpResponse<String> answer = visitor.send(
                    "POST", "/camunda/api/engine/engine/default" + door + "?maxResults=10", search, tokens);
            if (answer.statusCode() >= 500) {
                faults.put(door, answer.body());
            }
        });
        HttpResponse<String> negative = visitor.get("/engine-rest/task?maxResults=-1&firstResult=-5");

        assertThat(faults).isEmpty();
        assertThat(negative.statusCode()).isLessThan(500);
    }

    private String[] session() {
        visitor.logIn(new Staff(identities).hire("door-admin", StaffGroup.ADMINS), Staff.PASSWORD);
        visitor.get("/camunda/app/tasklist/default/");
        return Visitor.with(
                JSON, "X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"), "X-REDRESS-CSRF", visitor.cookie("REDRESS-CSRF"));
    }

    private HttpResponse<String> send(String method, String door, String body, String[] login) {
        return visitor.send(method, "/engine-rest" + door, body, Visitor.with(login, JSON));
    }

    private String[] admin() {
        return Visitor.basic(new Staff(identities).hire("door-admin", StaffGroup.ADMINS), Staff.PASSWORD);
    }
}
