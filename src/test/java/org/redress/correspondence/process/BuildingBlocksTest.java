package org.redress.correspondence.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.OwnStart;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.Scene;
import org.redress.correspondence.delivery.Letter;
import org.redress.correspondence.webhook.Receiver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Flows that a process owner composed of "Send letter" and "Call webhook", in the engine of the whole application. */
@OwnStart
class BuildingBlocksTest {

    private static final Receiver CRM = new Receiver();
    private static final String LETTERS = """
            own.documents-needed.subject=Documents for {0}
            own.documents-needed.text=Please send us your bill, {1}.
            """;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @DynamicPropertySource
    static void webhook(DynamicPropertyRegistry registry) {
        registry.add("redress.webhooks.crm.url", () -> CRM.url("/complaints"));
        registry.add("redress.webhooks.crm.secret", () -> "a-secret-that-is-long-enough-for-it");
        registry.add("redress.webhook-delivery.tick", () -> "50ms");
    }

    @AfterEach
    void removeFlows() {
        repository
                .createDeploymentQuery()
                .deploymentName("probe")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @AfterAll
    static void close() {
        CRM.close();
    }

    @Test
    void a_letter_of_the_owner_is_written_and_the_flow_goes_on() {
        ComplaintNumber complaint = complaint("ada@example.org");
        deployLetters();
        deployFlow(sendLetter("documents-needed", ""));

        start(complaint);

        assertThat(ownLetters(complaint)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Documents for " + complaint);
            assertThat(letter.text()).contains("Please send us your bill, Ada Lovelace.");
        });
        assertThat(endsOf(complaint)).containsExactly("E");
    }

    @Test
    void without_an_address_somebody_is_asked_to_send_it_and_the_flow_goes_on() {
        ComplaintNumber complaint = complaint(null);
        deployLetters();
        deployFlow(sendLetter("documents-needed", ""));

        start(complaint);

        assertThat(ownLetters(complaint)).extracting(Letter::state).containsExactly("TO_SEND");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(complaint.value())
                        .taskDefinitionKey("Task_SendByOtherMeans")
                        .list())
                .extracting(Task::getName)
                .contains("Send by other means: own documents-needed");
        assertThat(endsOf(complaint)).containsExactly("E");
    }

    @Test
    void a_flow_that_comes_by_again_writes_again() {
        ComplaintNumber complaint = complaint("ada@example.org");
        deployLetters();
        deployFlow(sendLetter("documents-needed", """
            <bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:loopCardinality>2</bpmn:loopCardinality>
            </bpmn:multiInstanceLoopCharacteristics>"""));

        start(complaint);

        assertThat(ownLetters(complaint)).hasSize(2);
    }

    @Test
    void a_letter_that_nobody_wrote_stops_the_step_until_it_is_there() {
        ComplaintNumber complaint = complaint("ada@example.org");
        deployFlow(sendLetter("written-later", "")
                .replace("<bpmn:serviceTask", "<bpmn:serviceTask camunda:asyncBefore=\"true\""));
        start(complaint);
        Job job = await().until(
                        () -> management
                                .createJobQuery()
                                .processDefinitionKey("Probe")
                                .withException()
                                .singleResult(),
                        Objects::nonNull);
        assertThat(job.getExceptionMessage()).contains("There is no letter \"written-later\" in letters_en.properties");

        deploy("letters_en.properties", LETTERS.replace("documents-needed", "written-later"));
        management.executeJob(job.getId());

        assertThat(ownLetters(complaint)).hasSize(1);
    }

    @Test
    void a_webhook_is_called_after_the_step_and_learns_no_names() {
        ComplaintNumber complaint = complaint("ada@example.org");
        deployFlow(callWebhook("crm"));

        start(complaint);

        await().until(() -> CRM.arrivals.size() == 1);
        assertThat(CRM.arrivals.get(0).body())
                .contains(
                        "\"complaint\":\"" + complaint + "\"",
                        "\"event\":\"documents-requested\"",
                        "\"activity\":\"Task_Probe\"")
                .doesNotContain("Ada", "ada@", "eating");
    }

    @Test
    void a_webhook_that_is_not_set_up_stops_the_step() {
        ComplaintNumber complaint = complaint("ada@example.org");
        deployFlow(callWebhook("nowhere"));

        assertThatThrownBy(() -> start(complaint)).hasStackTraceContaining("There is no webhook \"nowhere\"");
    }

    private ComplaintNumber complaint(String email) {
        return new Scene(context).registered("en", email);
    }

    private List<Letter> ownLetters(ComplaintNumber complaint) {
        return new Scene(context)
                .letters(complaint).stream()
                        .filter(letter -> letter.template().equals("OWN"))
                        .toList();
    }

    private List<String> endsOf(ComplaintNumber complaint) {
        String instance = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("Probe")
                .processInstanceBusinessKey(complaint.value())
                .singleResult()
                .getId();
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(end -> end.getActivityId())
                .toList();
    }

    private void start(ComplaintNumber complaint) {
        runtime.startProcessInstanceByKey("Probe", complaint.value(), Map.of());
    }

    private void deployLetters() {
        deploy("letters_en.properties", LETTERS);
    }

    private void deployFlow(String task) {
        deploy("probe.bpmn", """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="x"
              xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <bpmn:process id="Probe" name="Probe" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="S"/>
                %s
                <bpmn:endEvent id="E"/>
                <bpmn:sequenceFlow id="F1" sourceRef="S" targetRef="Task_Probe"/>
                <bpmn:sequenceFlow id="F2" sourceRef="Task_Probe" targetRef="E"/>
              </bpmn:process>
            </bpmn:definitions>""".formatted(task));
    }

    private static String sendLetter(String letter, String loop) {
        return """
            <bpmn:serviceTask id="Task_Probe" name="Send letter" camunda:delegateExpression="#{sendLetterDelegate}">
              <bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="letter">%s</camunda:inputParameter>
              </camunda:inputOutput></bpmn:extensionElements>%s</bpmn:serviceTask>""".formatted(letter, loop);
    }

    private static String callWebhook(String webhook) {
        return """
            <bpmn:serviceTask id="Task_Probe" name="Call webhook" camunda:delegateExpression="#{callWebhookDelegate}">
              <bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="webhook">%s</camunda:inputParameter>
              <camunda:inputParameter name="event">documents-requested</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>
            </bpmn:serviceTask>""".formatted(webhook);
    }

    private void deploy(String name, String content) {
        repository.createDeployment().name("probe").addString(name, content).deploy();
    }
}
