package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.redress.acceptance.Blocks.call;
import static org.redress.acceptance.Blocks.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.composition.Approvals;
import org.redress.composition.OwnForms;
import org.redress.composition.Remarks;
import org.redress.contract.RuleRefused;
import org.redress.deadlines.ClockLedger;
import org.redress.deadlines.ClockState;
import org.redress.deadlines.ClockView;
import org.redress.investigation.FlowQuestions;
import org.redress.models.StepCatalogue;
import org.redress.record.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.HttpClientErrorException;

/** Process owners put flows of their own together from building blocks, deploy them, and complaints go that way (ISO 10002 8.1). */
class BuildingBlocksTest extends WholeProduct {

    private static final String FLOW = "OwnFlowProcess";
    private static final Actor HANDLER = new Actor("handler");

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ClockLedger clocks;

    @Autowired
    private OwnForms forms;

    @Autowired
    private Remarks remarks;

    @Autowired
    private Approvals approvals;

    @Autowired
    private FlowQuestions questions;

    @Autowired
    private StepCatalogue catalogue;

    @AfterEach
    void removeOwnFlows() {
        repository
                .createDeploymentQuery()
                .deploymentName("own")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void the_running_product_offers_the_templates_that_owners_have() throws IOException {
        assertThat(catalogue.elementTemplates() + "\n")
                .isEqualTo(Files.readString(Path.of(".camunda/element-templates/redress.json")));
    }

    @Test
    void what_is_filled_into_an_own_form_is_kept_in_the_file_and_not_in_the_engine() {
        ComplaintNumber number = run(visit());

        assertThatThrownBy(() -> visited(number, Map.of("visitedOn", "Monday", "found", " ")))
                .isInstanceOfSatisfying(HttpClientErrorException.class, refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(400);
                    assertThat(refusal.getResponseBodyAsString())
                            .contains("“found” is required")
                            .doesNotContain("org.redress.composition");
                });
        assertThat(part(number, "recordedForms")).isEmpty();
        visited(number, Map.of("visitedOn", "Monday", "found", "Water-3b1c in the cellar", "remarks", ""));

        assertThat(part(number, "recordedForms")).singleElement().satisfies(form -> {
            assertThat(form.get("heading")).isEqualTo("Visit on site");
            assertThat(form.get("recordedBy")).isEqualTo("handler");
            assertThat(form.get("answers"))
                    .isEqualTo(Map.of("visitedOn", "Monday", "found", "Water-3b1c in the cellar"));
        });
        assertThat(timeline(number)).contains("FORM_RECORDED", "Visit on site");
        assertThat(isRunning(number)).isFalse();
        for (String table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail")) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from " + table + " t where t::text like '%Water-3b1c%'", Long.class))
                    .isZero();
        }
    }

    @Test
    void a_form_that_cannot_be_stored_leaves_the_task_open() {
        ComplaintNumber number = run(visit());

        assertThatThrownBy(() -> visited(number, Map.of("visitedOn", "x".repeat(10_001), "found", "nothing")))
                .isInstanceOfSatisfying(
                        HttpClientErrorException.class,
                        refusal -> assertThat(refusal.getResponseBodyAsString())
                                .contains("“visitedOn” may have at most 10000 characters"));

        assertThat(handler("handler").taskId(number, "Task_Visit")).isNotBlank();
    }

    @Test
    void a_step_that_runs_twice_records_once() {
        ComplaintNumber number = complain();

        for (int run = 0; run < 2; run++) {
            questions.ask(number, HANDLER, "A photo of the damage", null, "Task_AskComplainant:15");
            long request =
                    approvals.request(number, HANDLER, "Task_RecordApprovalRequest:16", "May we pay?", "team-leads");
            approvals.answer(number, request, new Actor("lead"), true, "It is cheap.");
            forms.record(number, HANDLER, "Task_RecordForm:17", "Visit on site", Map.of("found", "nothing"));
            remarks.record(number, HANDLER, "Task_RecordRemark:18", "Passed to the laboratory");
        }

        assertThat(part(number, "recordedForms")).hasSize(1);
        assertThat(part(number, "informationRequests")).hasSize(1);
        assertThat(part(number, "approvals")).hasSize(1);
        assertThat(timeline(number))
                .containsOnlyOnce("Passed to the laboratory")
                .containsOnlyOnce("It is cheap.");
    }

    @Test
    void a_complaint_says_what_it_waits_for_until_it_does_not_any_more() {
        ComplaintNumber number = run(pause(step(
                        step(
                                step(flow(), "setWaitingReason", "waitingReason", "report of the laboratory"),
                                "setWaitingReason",
                                "waitingReason",
                                "a spare part"),
                        "recordRemark",
                        "remarkText",
                        "Passed to the laboratory"))
                .serviceTask("Task_Clear")
                .camundaDelegateExpression("#{clearWaitingReasonDelegate}")
                .camundaInputParameter("waitingReason", "report of the laboratory")
                .userTask("Task_PauseAgain")
                .camundaCandidateGroups("complaint-handlers")
                .serviceTask("Task_ClearAll")
                .camundaDelegateExpression("#{clearWaitingReasonDelegate}")
                .camundaInputParameter("waitingReason", ""));
        assertThat(part(number, "waitingFor"))
                .extracting(reason -> reason.get("reason"))
                .containsExactly("report of the laboratory", "a spare part");
        assertThat(timeline(number)).contains("REMARK_RECORDED", "Passed to the laboratory", "WAITING_BEGUN");

        proceed(number, "Task_Pause");
        assertThat(part(number, "waitingFor"))
                .extracting(reason -> reason.get("reason"))
                .containsExactly("a spare part");
        proceed(number, "Task_PauseAgain");

        assertThat(part(number, "waitingFor")).isEmpty();
        assertThat(timeline(number)).contains("WAITING_ENDED");
        assertThat(isRunning(number)).isFalse();
    }

    @Test
    void a_flow_has_clocks_of_its_own() {
        ComplaintNumber number = run(step(
                pause(step(
                        flow(),
                        "startClock",
                        "clockName",
                        "Check the documents",
                        "clockClass",
                        "INTERNAL",
                        "clockAmount",
                        "3",
                        "clockUnit",
                        "CALENDAR_DAY",
                        "clockCalendar",
                        "",
                        "clockPausable",
                        "yes")),
                "stopClock",
                "clockName",
                "Check the documents",
                "clockResult",
                "MET"));

        assertThat(own(number).state()).isEqualTo(ClockState.RUNNING);
        assertThat(own(number).dueAt()).isAfter(Instant.now().plus(Duration.ofDays(2)));
        assertThat(jdbc.queryForObject(
                        "select flow from clock where id = ?",
                        String.class,
                        own(number).id().value()))
                .isNotNull();
        proceed(number, "Task_Pause");

        assertThat(own(number).state()).isEqualTo(ClockState.MET);
        assertThat(timeline(number)).contains("CLOCK_STARTED", "CLOCK_STOPPED");
    }

    @Test
    void a_flow_raises_the_priority_and_gives_the_work_to_another_team() {
        ComplaintNumber number = run(step(
                        step(step(flow(), "raisePriority", "raiseTo", "P2"), "raisePriority", "raiseTo", "P3"),
                        "setTeam",
                        "newTeam",
                        "team-leads")
                .userTask("Task_Pause")
                .camundaCandidateGroups("${candidateGroup}"));

        assertThat(file(number).get("priority")).isEqualTo("P2");
        assertThat(file(number).get("team")).isEqualTo("team-leads");
        assertThat(timeline(number)).contains("REASSIGNED");
        proceed("lead", number, "Task_Pause");
        assertThat(isRunning(number)).isFalse();
    }

    @Test
    void somebody_else_than_who_asked_approves() {
        ComplaintNumber number = run(approval(pause(flow()), "complaint-handlers"));
        proceed(number, "Task_Pause");

        assertThatThrownBy(() -> handler("handler").claim(number, "Task_Approve"))
                .isInstanceOfSatisfying(
                        HttpClientErrorException.class,
                        refusal ->
                                assertThat(refusal.getResponseBodyAsString()).contains("Somebody else has to approve"));
        assertThatThrownBy(() ->
                        proceed(number, "Task_Approve", Map.of("approval", "yes", "approvalReasons", "I say so.")))
                .isInstanceOf(HttpClientErrorException.class);
        assertThat(part(number, "approvals")).singleElement().satisfies(request -> {
            assertThat(request.get("question")).isEqualTo("May we pay in advance?");
            assertThat(request.get("askedBy")).isEqualTo("handler");
            assertThat(request.get("approved")).isNull();
        });
        proceed("lead", number, "Task_Approve", Map.of("approval", "yes", "approvalReasons", "It is cheap."));

        assertThat(timeline(number)).contains("APPROVAL_REQUESTED", "APPROVED", "It is cheap.", "Approved, go on");
        assertThat(isRunning(number)).isFalse();
    }

    @Test
    void a_refused_approval_goes_the_other_way() {
        ComplaintNumber number = run(approval(flow(), "team-leads"));

        proceed("lead", number, "Task_Approve", Map.of("approval", "no", "approvalReasons", "Too dear."));

        assertThat(timeline(number)).contains("NOT_APPROVED", "Too dear.").doesNotContain("Approved, go on");
        assertThat(isRunning(number)).isFalse();
    }

    @Test
    void a_flow_asks_the_complainant_and_waits_for_the_answer() throws InterruptedException {
        String address = aNewAddress();
        ComplaintNumber number = complain(address);
        start(question(flow(), "A photo of the damage", "5"), number);

        mailbox(address).await("A photo of the damage");
        Map<String, Object> request = part(number, "informationRequests").get(0);
        assertThat(Instant.parse(String.valueOf(request.get("dueAt"))))
                .isBefore(Instant.now().plus(Duration.ofDays(7)));
        assertThat(isRunning(number)).isTrue();
        post(number, "information", Map.of("text", "Here is the photo."));

        assertThat(isRunning(number)).isFalse();
        assertThat(timeline(number)).contains("INFORMATION_SUPPLIED", "The photo came");
    }

    @Test
    void a_flow_goes_on_without_an_answer_once_somebody_decided_so() {
        ComplaintNumber number = complain(aNewAddress());
        start(question(flow(), "A photo of the damage", "0"), number);
        for (int wait = 0; wait < 3; wait++) {
            await().untilAsserted(() -> assertThat(items(number, "correspondence"))
                    .extracting(letter -> letter.get("state"))
                    .containsOnly("SENT"));
            fireTimer(number);
        }
        assertThat(isRunning(number)).isTrue();

        handler("handler").complete(number, "Task_ContinueWithoutInformation", "Enough is known.", Map.of());

        assertThat(isRunning(number)).isFalse();
        assertThat(timeline(number)).contains("CONTINUED_WITHOUT_INFORMATION").doesNotContain("The photo came");
    }

    @Test
    void a_flow_goes_on_where_the_law_allows_no_further_question() {
        Map<?, ?> receipt = as("handler")
                .post()
                .uri("/api/v1/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "complainant",
                        Map.of("name", "Kim", "email", aNewAddress()),
                        "subject",
                        "Policy",
                        "description",
                        "Not paid.",
                        "consent",
                        true,
                        "channel",
                        "PHONE",
                        "regime",
                        Map.of("jurisdiction", "IN", "sector", "insurance")))
                .retrieve()
                .body(Map.class);
        ComplaintNumber number = new ComplaintNumber(String.valueOf(receipt.get("number")));
        post(number, "information-requests", Map.of("askedOf", "COMPLAINANT", "what", "The policy"));

        start(question(flow(), "A photo of the damage", "0"), number);

        assertThat(isRunning(number)).isFalse();
        assertThat(timeline(number)).contains("INFORMATION_REQUEST_REFUSED", "once only");
        assertThat(part(number, "informationRequests")).hasSize(1);
    }

    @Test
    void a_flow_asks_and_goes_on_at_once() {
        ComplaintNumber number = run(
                step(flow(), "askComplainant", "requestedInformation", "A photo of the damage", "daysToAnswer", ""));

        assertThat(isRunning(number)).isFalse();
        assertThat(part(number, "informationRequests"))
                .singleElement()
                .satisfies(request -> assertThat(request.get("what")).isEqualTo("A photo of the damage"));
    }

    @Test
    void a_wrong_parameter_is_named() {
        assertRefused(
                step(
                        flow(),
                        "startClock",
                        "clockName",
                        "Check",
                        "clockClass",
                        "LEGAL",
                        "clockAmount",
                        "soon",
                        "clockUnit",
                        "HOUR",
                        "clockCalendar",
                        ""),
                "clockAmount must be a whole number");
        assertRefused(
                step(
                        flow(),
                        "startClock",
                        "clockName",
                        "Check",
                        "clockClass",
                        "LEGAL",
                        "clockAmount",
                        "3",
                        "clockUnit",
                        "BUSINESS_DAY",
                        "clockCalendar",
                        "moon"),
                "clockCalendar names no calendar");
        assertRefused(step(flow(), "setTeam", "newTeam", "nobodies"), "newTeam names no group");
        assertRefused(
                step(flow(), "setWaitingReason", "waitingReason", "x".repeat(301)),
                "waitingReason may have at most 300 characters");
        assertRefused(
                step(flow(), "askComplainant", "requestedInformation", "A photo", "daysToAnswer", "some"),
                "daysToAnswer must be a whole number");
        assertRefused(approval(flow(), "nobodies"), "approvalGroup names no group");
    }

    @Test
    void a_word_the_catalogue_does_not_know_is_refused_at_the_gate() {
        assertRefusedAtTheGate(
                step(
                        flow(),
                        "startClock",
                        "clockName",
                        "Check",
                        "clockClass",
                        "HOLY",
                        "clockAmount",
                        "3",
                        "clockUnit",
                        "DAY",
                        "clockCalendar",
                        ""),
                "cannot be \\\"HOLY\\\"",
                "cannot be \\\"DAY\\\"");
        assertRefusedAtTheGate(step(flow(), "raisePriority", "raiseTo", "P0"), "cannot be \\\"P0\\\"");
        assertRefusedAtTheGate(step(flow(), "recordRemark", "remarkText", ""), "set the input parameter remarkText");
    }

    private void assertRefusedAtTheGate(AbstractFlowNodeBuilder<?, ?> flow, String... sentences) {
        assertThatThrownBy(() -> run(flow))
                .isInstanceOf(HttpClientErrorException.BadRequest.class)
                .hasMessageContainingAll(sentences);
    }

    private void assertRefused(AbstractFlowNodeBuilder<?, ?> flow, String... sentences) {
        assertThatThrownBy(() -> run(flow)).isInstanceOf(RuleRefused.class).hasMessageContainingAll(sentences);
    }

    private static StartEventBuilder flow() {
        return Bpmn.createExecutableProcess(FLOW)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent();
    }

    private static AbstractFlowNodeBuilder<?, ?> pause(AbstractFlowNodeBuilder<?, ?> before) {
        return before.userTask("Task_Pause").camundaCandidateGroups("complaint-handlers");
    }

    private static AbstractFlowNodeBuilder<?, ?> visit() {
        return step(
                flow().userTask("Task_Visit")
                        .camundaFormRef("ownVisit")
                        .camundaFormRefBinding("latest")
                        .camundaCandidateGroups("complaint-handlers"),
                "recordForm",
                "heading",
                "Visit on site",
                "fields",
                "visitedOn, found,remarks",
                "requiredFields",
                "found");
    }

    private static AbstractFlowNodeBuilder<?, ?> approval(AbstractFlowNodeBuilder<?, ?> before, String group) {
        return either(
                call(before, "ApprovalProcess", "approvalQuestion", "May we pay in advance?", "approvalGroup", group)
                        .camundaOut("approved", "approved"),
                "${approved}",
                "Approved, go on");
    }

    /** Hands on a variable named like a fact of the table of limits: the table reads ours. */
    private static AbstractFlowNodeBuilder<?, ?> question(
            AbstractFlowNodeBuilder<?, ?> before, String what, String days) {
        return either(
                call(
                                before,
                                "AskComplainantProcess",
                                "requestedInformation",
                                what,
                                "daysToAnswer",
                                days,
                                "jurisdiction",
                                "AQ")
                        .camundaOut("informationSupplied", "informationSupplied"),
                "${informationSupplied}",
                "The photo came");
    }

    private static AbstractFlowNodeBuilder<?, ?> either(
            AbstractFlowNodeBuilder<?, ?> before, String condition, String remark) {
        var gateway = before.exclusiveGateway("Gateway_Own")
                .sequenceFlowId("Flow_No")
                .endEvent("EndEvent_No")
                .moveToNode("Gateway_Own");
        ((ExclusiveGateway) gateway.getElement())
                .setDefault(gateway.getElement().getModelInstance().getModelElementById("Flow_No"));
        return step(gateway.condition("yes", condition), "recordRemark", "remarkText", remark);
    }

    private ComplaintNumber run(AbstractFlowNodeBuilder<?, ?> flow) {
        ComplaintNumber number = complain();
        start(flow, number);
        return number;
    }

    private ProcessInstance start(AbstractFlowNodeBuilder<?, ?> flow, ComplaintNumber number) {
        BpmnModelInstance model = flow.endEvent().done();
        new OwnFlow()
                .with(model, "own-flow")
                .withForm("ownVisit", "visitedOn", "found", "remarks")
                .deploy(as("owner"));
        return runtime.startProcessInstanceByKey(FLOW, number.value());
    }

    private boolean isRunning(ComplaintNumber number) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value(), FLOW)
                        .count()
                > 0;
    }

    private ClockView own(ComplaintNumber number) {
        return clocks.of(number).stream()
                .filter(clock -> clock.step().equals("Check the documents"))
                .findFirst()
                .orElseThrow();
    }

    private static void visited(ComplaintNumber number, Map<String, Object> fields) {
        proceed(number, "Task_Visit", fields);
    }

    private static void proceed(ComplaintNumber number, String task) {
        proceed(number, task, Map.of());
    }

    private static void proceed(ComplaintNumber number, String task, Map<String, Object> fields) {
        proceed("handler", number, task, fields);
    }

    private static void proceed(String user, ComplaintNumber number, String task) {
        proceed(user, number, task, Map.of());
    }

    private static void proceed(String user, ComplaintNumber number, String task, Map<String, Object> fields) {
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        as(user).post()
                .uri("/engine-rest/task/{id}/complete", handler(user).taskId(number, task))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("variables", variables))
                .retrieve()
                .toBodilessEntity();
    }

    private void fireTimer(ComplaintNumber number) {
        String process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), "InformationRequestProcess")
                .singleResult()
                .getId();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(process)
                .timers()
                .singleResult()
                .getId());
    }

    private static ComplaintNumber complain() {
        return complain(aNewAddress());
    }

    private static ComplaintNumber complain(String address) {
        return complain(Map.of("name", "Kim", "email", address), "The cellar is wet.");
    }

    private static void post(ComplaintNumber number, String what, Map<String, Object> body) {
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/" + what, number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> part(ComplaintNumber number, String section) {
        Object part = file(number).get(section);
        return part == null ? List.of() : (List<Map<String, Object>>) part;
    }

    private static String timeline(ComplaintNumber number) {
        return as("handler")
                .get()
                .uri("/api/v1/complaints/{number}/timeline", number)
                .retrieve()
                .body(String.class);
    }
}
