package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.acceptance.Blocks.call;
import static org.redress.acceptance.Blocks.step;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;

/** The example of docs/composing-flows.md: documents are asked for, and looked at, before the investigation. */
class ComposedInvestigationTest extends WholeProduct {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void deploy() {
        new OwnFlow()
                .with(investigation(), "processes/investigation")
                .withForm("checkDocuments", "genuine", "remarks")
                .deploy(as("owner"));
    }

    @AfterEach
    void takeBack() {
        repository
                .createDeploymentQuery()
                .deploymentName("own")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void documents_are_awaited_and_checked_in_time_before_the_investigation() {
        ComplaintNumber number = assessed();
        assertThat(tasks(number)).isEmpty();
        assertThat(((List<?>) file(number).get("informationRequests"))).hasSize(1);

        post(number, "information", Map.of("text", "Here they are."));

        assertThat(tasks(number)).contains("Task_CheckDocuments").doesNotContain("Task_InvestigateComplaint");
        assertThat(stateOfOwnClock(number)).isEqualTo("RUNNING");
        handler("handler").complete(number, "Task_CheckDocuments", "yes", Map.of());
        assertThat(tasks(number)).contains("Task_InvestigateComplaint").doesNotContain("Task_CheckDocuments");
        assertThat(stateOfOwnClock(number)).isEqualTo("MET");
        assertThat(((List<?>) file(number).get("recordedForms"))).hasSize(1);

        post(number, "findings", Map.of("issue", "Damage", "result", "UPHELD", "reason", "The photo shows it."));
        handler("handler").complete(number, "Task_InvestigateComplaint", "because", Map.of());
        assertThat(file(number).get("status")).isEqualTo("DECISION_PENDING");
    }

    @Test
    void a_withdrawal_ends_the_waiting_for_documents() {
        ComplaintNumber number = assessed();

        post(number, "withdrawal", Map.of("reason", "It is settled."));

        assertThat(file(number).get("status")).isEqualTo("WITHDRAWN");
        assertThat(jdbc.queryForObject(
                        "select count(*) from act_ru_execution where business_key_ = ? and proc_def_id_ not like 'ComplaintHandlingProcess:%'"
                                + " and proc_def_id_ not like 'ClosingProcess:%' and proc_def_id_ not like 'ClockProcess:%'",
                        Long.class, number.value()))
                .isZero();
    }

    private static BpmnModelInstance investigation() {
        BpmnModelInstance model = Bpmn.readModelFromFile(new File("processes/investigation.bpmn"));
        StartEvent start = model.getModelElementsByType(StartEvent.class).stream()
                .filter(event ->
                        event.getParentElement().getElementType().getTypeName().equals("process"))
                .findFirst()
                .orElseThrow();
        SequenceFlow old = start.getOutgoing().iterator().next();
        old.getDiagramElement().getParentElement().removeChildElement(old.getDiagramElement());
        old.getParentElement().removeChildElement(old);
        var asked = call(
                        start.builder(),
                        "AskComplainantProcess",
                        "requestedInformation",
                        "a photo of the damage and the receipt",
                        "daysToAnswer",
                        "10")
                .camundaOut("informationSupplied", "informationSupplied");
        var gateway = asked.exclusiveGateway("Gateway_DocumentsThere").condition("yes", "${informationSupplied}");
        var checked = step(
                step(
                        step(
                                        gateway,
                                        "startClock",
                                        "clockName",
                                        "Check the documents",
                                        "clockClass",
                                        "INTERNAL",
                                        "clockAmount",
                                        "3",
                                        "clockUnit",
                                        "BUSINESS_DAY",
                                        "clockCalendar",
                                        "",
                                        "clockPausable",
                                        "")
                                .userTask("Task_CheckDocuments")
                                .camundaFormRef("checkDocuments")
                                .camundaFormRefBinding("latest")
                                .camundaCandidateGroups("${candidateGroup}"),
                        "recordForm",
                        "heading",
                        "Documents checked",
                        "fields",
                        "genuine, remarks",
                        "requiredFields",
                        "genuine"),
                "stopClock",
                "clockName",
                "Check the documents",
                "clockResult",
                "MET");
        checked.exclusiveGateway("Gateway_BeforeInvestigating")
                .connectTo("Task_InvestigateComplaint")
                .moveToNode("Gateway_DocumentsThere")
                .sequenceFlowId("Flow_DocumentsThere_No")
                .connectTo("Gateway_BeforeInvestigating");
        ((ExclusiveGateway) model.getModelElementById("Gateway_DocumentsThere"))
                .setDefault(model.getModelElementById("Flow_DocumentsThere_No"));
        return model;
    }

    private static ComplaintNumber assessed() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "It arrived broken.");
        handler("handler").assess(number);
        return number;
    }

    private static List<String> tasks(ComplaintNumber number) {
        return handler("handler").tasks(number).stream()
                .map(task -> String.valueOf(task.get("taskDefinitionKey")))
                .toList();
    }

    private String stateOfOwnClock(ComplaintNumber number) {
        return jdbc.queryForObject(
                "select state from clock where complaint_number = ? and rule_id like 'flow: %'",
                String.class, number.value());
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
}
