package org.redress.models.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.redress.models.TestContract.process;
import static org.redress.models.TestContract.replaced;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.example.Arsonist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.SharedStart;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.redress.models.Listener;
import org.redress.platform.Attacks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the gate refuses, smuggled past it into the engine, still reaches nothing when it runs. */
@SharedStart
class PastTheGateTest {

    private static final String BOUNDARY = "arson-boundary";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ConfigurableListableBeanFactory beans;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void offerTheBean() throws IOException {
        Files.deleteIfExists(Arsonist.FILE);
        for (String name : List.of("arsonist", "hostileBean")) {
            if (!beans.containsSingleton(name)) {
                beans.registerSingleton(name, new Arsonist());
            }
        }
    }

    @AfterEach
    void cleanUp() throws IOException {
        Files.deleteIfExists(Arsonist.FILE);
        repository
                .createDeploymentQuery()
                .deploymentName("smuggled")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true, true, true));
    }

    @ParameterizedTest
    @MethodSource("arson")
    void a_model_that_would_write_a_file_is_refused_and_past_the_gate_writes_none(String name, String elements) {
        String model = hostile(elements.replace("~", Arsonist.FILE.toString()));
        long before = repository.createProcessDefinitionQuery().count();

        assertThat(deployAsOwner("probe-arson.bpmn", model).statusCode()).isEqualTo(400);
        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(before);
        tryToRun(model);

        assertThat(Arsonist.FILE).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_decision_in_another_language_is_refused_and_past_the_gate_writes_no_file(String language, String text) {
        String model = decision(text.replace("~", Arsonist.FILE.toString()))
                .replace("<literalExpression", "<literalExpression expressionLanguage=\"" + language + "\"");

        assertThat(deployAsOwner("probe-arson.dmn", model).statusCode()).isEqualTo(400);
        assertThat(tryToDecide(model)).isNull();

        assertThat(Arsonist.FILE).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void an_expression_past_the_gate_reaches_nothing(String attack) {
        String expression = xml(attack.replace("{file}", Arsonist.FILE.toString()));
        String task = "<bpmn:serviceTask id=\"X\" camunda:expression=\"" + expression
                + "\" camunda:resultVariable=\"out\"/><bpmn:userTask camunda:candidateGroups=\"staff\" id=\"T\"/>";
        String input =
                "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"T\"><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name=\"x\">1</camunda:outputParameter>"
                        + "<camunda:inputParameter name=\"out\">" + expression
                        + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>";
        long users = identities.createUserQuery().count();

        for (String elements :
                List.of(task, input, "<bpmn:userTask id=\"T\" camunda:assignee=\"" + expression + "\"/>")) {
            assertThat(tryToRun(hostile(elements)))
                    .as(elements)
                    .satisfiesAnyOf(
                            result -> assertThat(result).isNull(),
                            result -> assertThat(result).isEqualTo(List.of()));
        }
        assertThat(Arsonist.FILE).doesNotExist();
        assertThat(identities.createUserQuery().count()).isEqualTo(users);
    }

    @ParameterizedTest
    @MethodSource("feel")
    void feel_past_the_gate_reaches_nothing(String attack) {
        Object result = tryToDecide(decision(xml(attack.replace("{file}", Arsonist.FILE.toString()))));

        assertThat(result).isNull();
        assertThat(Arsonist.FILE).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xsi:schemaLocation=\"http://foreign.example http://localhost:{port}/a.xsd\"",
                "xsi:schemaLocation=\"http://foreign.example a http://www.omg.org/spec/BPMN/20100524/MODEL http://localhost:{port}/a.xsd\"",
                "xsi:noNamespaceSchemaLocation=\"http://localhost:{port}/a.xsd\"",
                "xsi:schemaLocation=\"http://foreign.example ftp://localhost:{port}/a.xsd\"",
                "xsi:schemaLocation=\"http://foreign.example jar:http://localhost:{port}/a.jar!/a.xsd\""
            })
    void a_model_that_names_an_address_of_its_schema_makes_nobody_go_there(String location) throws IOException {
        try (Listener listener = new Listener()) {
            String foreign =
                    "xmlns:f=\"http://foreign.example\" f:x=\"1\" " + location.replace("{port}", listener.port());
            String model = hostile("<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"T\"/>")
                    .replace("xmlns:xsi", foreign + " xmlns:xsi");
            String table = decision("1")
                    .replace(
                            "<definitions",
                            "<definitions xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" " + foreign);
            String plan =
                    "<definitions xmlns=\"http://www.omg.org/spec/CMMN/20151109/MODEL\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                            + foreign + " targetNamespace=\"x\"><case id=\"c\"/></definitions>";

            assertThat(deployAsOwner("probe.bpmn", model).body()).contains("xsi:schemaLocation");
            assertThat(deployAsOwner("probe.dmn", table).statusCode()).isEqualTo(400);
            tryToRun(model);
            tryToDecide(table);
            tryToDeploy("smuggled.cmmn", plan);
            tryToDeploy(
                    "smuggled.bpmn",
                    model.replace("?>", "?><!DOCTYPE a SYSTEM \"http://localhost:" + listener.port() + "/a.dtd\">"));

            assertThat(listener.calls()).isZero();
        }
    }

    @Test
    void what_an_earlier_release_let_in_is_read_again_without_going_there() throws IOException {
        try (Listener listener = new Listener()) {
            String model = hostile("<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"T\"/>");
            deployPastTheGate("smuggled.bpmn", model);
            String id = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey("AProcess")
                    .latestVersion()
                    .singleResult()
                    .getId();
            byte[] old = model.replace(
                            "xmlns:xsi",
                            "xmlns:f=\"http://foreign.example\" f:x=\"1\" xsi:schemaLocation=\"http://foreign.example http://localhost:"
                                    + listener.port() + "/a.xsd\" xmlns:xsi")
                    .getBytes(StandardCharsets.UTF_8);
            jdbc.update("update act_ge_bytearray set bytes_ = ? where name_ = 'smuggled.bpmn'", old);
            engine.getDeploymentCache().discardProcessDefinitionCache();

            assertThat(runtime.startProcessInstanceById(id)).isNotNull();
            assertThatCode(() -> repository.getBpmnModelInstance(id))
                    .satisfiesAnyOf(
                            e -> assertThat(e).isNull(), e -> assertThat(e).isInstanceOf(RuntimeException.class));

            assertThat(listener.calls()).isZero();
        }
    }

    private void tryToDeploy(String name, String model) {
        try {
            deployPastTheGate(name, model);
        } catch (RuntimeException refused) {
            assertThat(refused).isNotNull();
        }
    }

    @Test
    void a_flow_in_a_circle_is_refused_to_a_person_and_an_incident_for_a_job() {
        deployPastTheGate("smuggled.bpmn", circle(""));
        identities.setAuthentication("admin", List.of("admins"));
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("Circle")).hasMessageContaining("runs in a circle");
        identities.clearAuthentication();
        deployPastTheGate("smuggled.bpmn", circle("camunda:asyncBefore=\"true\""));

        String instance = runtime.startProcessInstanceByKey("Circle").getId();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(runtime.createIncidentQuery()
                                .processInstanceId(instance)
                                .list())
                        .singleElement()
                        .satisfies(incident -> assertThat(incident.getIncidentMessage())
                                .contains("runs in a circle", "mend the model")));
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getRetries())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000000", "${number * 1000000}"})
    void a_step_repeated_millions_of_times_is_not_begun(String times) {
        String many =
                "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"T\"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>"
                        + times + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>";
        deployPastTheGate("smuggled.bpmn", hostile(many));

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("AProcess", Map.of("number", 200)))
                .hasStackTraceContaining("runs in a circle");
    }

    private static String circle(String attributes) {
        return """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
              targetNamespace="x"><bpmn:process id="Circle" isExecutable="true" camunda:historyTimeToLive="P1D">
              <bpmn:startEvent id="S" %s/><bpmn:sequenceFlow id="f1" sourceRef="S" targetRef="A"/>
              <bpmn:exclusiveGateway id="A"/><bpmn:sequenceFlow id="f2" sourceRef="A" targetRef="B"/>
              <bpmn:exclusiveGateway id="B"/><bpmn:sequenceFlow id="f3" sourceRef="B" targetRef="A"/>
            </bpmn:process></bpmn:definitions>""".formatted(attributes);
    }

    static Stream<String[]> arson() throws IOException {
        try (InputStream in = PastTheGateTest.class.getResourceAsStream("arson.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> line.contains("\t")).map(line -> line.split("\t")).toList().stream();
        }
    }

    static Stream<String[]> languages() {
        return Stream.of(
                new String[] {"javascript", "Java.type('java.nio.file.Files').createFile(java.nio.file.Path.of('~'))"},
                new String[] {"groovy", "new File('~').createNewFile()"},
                new String[] {"juel", "${hostileBean.strike()}"},
                new String[] {"juel", "${''.getClass().forName('java.lang.Runtime')}"},
                new String[] {"python", "open('~', 'w')"});
    }

    static Stream<String> expressions() {
        return Attacks.in("juel").stream();
    }

    static Stream<String> feel() {
        return Attacks.in("feel").stream();
    }

    /** @return what it left behind, null when it was not even deployed or did not run */
    private Object tryToRun(String model) {
        try {
            deployPastTheGate("smuggled.bpmn", model);
            String instance =
                    runtime.startProcessInstanceByKey("AProcess", variables()).getId();
            return runtime
                    .createVariableInstanceQuery()
                    .processInstanceIdIn(instance)
                    .variableName("out")
                    .list()
                    .stream()
                    .map(variable -> variable.getValue())
                    .findFirst()
                    .orElse(null);
        } catch (RuntimeException refused) {
            return null;
        } finally {
            repository
                    .createDeploymentQuery()
                    .deploymentName("smuggled")
                    .list()
                    .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true, true, true));
        }
    }

    private Object tryToDecide(String model) {
        try {
            deployPastTheGate("smuggled.dmn", model);
            return decisions
                    .evaluateDecisionByKey("smuggled")
                    .variables(variables())
                    .evaluate()
                    .getSingleResult()
                    .getSingleEntry();
        } catch (RuntimeException refused) {
            return null;
        }
    }

    private void deployPastTheGate(String name, String model) {
        List<Deployer> all = engine.getDeployers();
        engine.getDeploymentCache().setDeployers(new ArrayList<>(all.subList(1, all.size())));
        try {
            repository
                    .createDeployment()
                    .name("smuggled")
                    .addString(name, model)
                    .deploy();
        } finally {
            engine.getDeploymentCache().setDeployers(all);
        }
    }

    private static VariableMap variables() {
        VariableMap variables = Variables.createVariables();
        Map.of(
                        "text",
                        "a",
                        "number",
                        1,
                        "map",
                        new HashMap<>(Map.of("a", "b")),
                        "list",
                        new ArrayList<>(List.of("a")),
                        "hostile",
                        new Arsonist())
                .forEach((name, value) -> variables.putValueTyped(name, Variables.untypedValue(value, true)));
        return variables;
    }

    private HttpResponse<String> deployAsOwner(String file, String model) {
        String owner = new Staff(identities).hire("model-owner", StaffGroup.PROCESS_OWNERS);
        String body =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nsmuggled\r\n--"
                        + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file
                        + "\"\r\n\r\n" + model + "\r\n--" + BOUNDARY + "--\r\n";
        return new Visitor(port)
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        body,
                        Visitor.with(
                                Visitor.basic(owner, Staff.PASSWORD),
                                "Content-Type",
                                "multipart/form-data; boundary=" + BOUNDARY));
    }

    private static String hostile(String elements) {
        return new String(
                replaced(process(elements), "xmlns:xsi", "xmlns:activiti=\"http://activiti.org/bpmn\" xmlns:xsi")
                        .content(),
                StandardCharsets.UTF_8);
    }

    private static String decision(String expression) {
        return """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="x"
              xmlns:camunda="http://camunda.org/schema/1.0/dmn"><decision id="smuggled" name="A" camunda:historyTimeToLive="P1D">
              <variable id="V" name="result"/><literalExpression id="L"><text>%s</text></literalExpression></decision></definitions>""".formatted(expression);
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
