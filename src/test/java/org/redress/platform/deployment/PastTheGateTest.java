package org.redress.platform.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.platform.deployment.TestContract.process;
import static org.redress.platform.deployment.TestContract.replaced;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.redress.platform.Attacks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the gate refuses, smuggled past it into the engine, still reaches nothing when it runs. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
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
        repository.createDeploymentQuery().deploymentName("smuggled").list()
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
        String model = decision(text.replace("~", Arsonist.FILE.toString())).replace("<literalExpression",
            "<literalExpression expressionLanguage=\"" + language + "\"");

        assertThat(deployAsOwner("probe-arson.dmn", model).statusCode()).isEqualTo(400);
        assertThat(tryToDecide(model)).isNull();

        assertThat(Arsonist.FILE).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void an_expression_past_the_gate_reaches_nothing(String attack) {
        String expression = xml(attack.replace("{file}", Arsonist.FILE.toString()));
        String task = "<bpmn:serviceTask id=\"X\" camunda:expression=\"" + expression + "\" camunda:resultVariable=\"out\"/><bpmn:userTask camunda:candidateGroups=\"staff\" id=\"T\"/>";
        String input = "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"T\"><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name=\"x\">1</camunda:outputParameter>"
            + "<camunda:inputParameter name=\"out\">" + expression + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>";
        long users = identities.createUserQuery().count();

        for (String elements : List.of(task, input, "<bpmn:userTask id=\"T\" camunda:assignee=\"" + expression + "\"/>")) {
            assertThat(tryToRun(hostile(elements))).as(elements).satisfiesAnyOf(
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

    static Stream<String[]> arson() throws IOException {
        try (InputStream in = PastTheGateTest.class.getResourceAsStream("arson.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.contains("\t"))
                .map(line -> line.split("\t")).toList().stream();
        }
    }

    static Stream<String[]> languages() {
        return Stream.of(new String[] {"javascript", "Java.type('java.nio.file.Files').createFile(java.nio.file.Path.of('~'))"},
            new String[] {"groovy", "new File('~').createNewFile()"}, new String[] {"juel", "${hostileBean.strike()}"},
            new String[] {"juel", "${''.getClass().forName('java.lang.Runtime')}"}, new String[] {"python", "open('~', 'w')"});
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
            String instance = runtime.startProcessInstanceByKey("AProcess", variables()).getId();
            return runtime.createVariableInstanceQuery().processInstanceIdIn(instance).variableName("out").list().stream()
                .map(variable -> variable.getValue()).findFirst().orElse(null);
        } catch (RuntimeException refused) {
            return null;
        } finally {
            repository.createDeploymentQuery().deploymentName("smuggled").list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true, true, true));
        }
    }

    private Object tryToDecide(String model) {
        try {
            deployPastTheGate("smuggled.dmn", model);
            return decisions.evaluateDecisionByKey("smuggled").variables(variables()).evaluate().getSingleResult().getSingleEntry();
        } catch (RuntimeException refused) {
            return null;
        }
    }

    private void deployPastTheGate(String name, String model) {
        List<Deployer> all = engine.getDeployers();
        engine.getDeploymentCache().setDeployers(new ArrayList<>(all.subList(1, all.size())));
        try {
            repository.createDeployment().name("smuggled").addString(name, model).deploy();
        } finally {
            engine.getDeploymentCache().setDeployers(all);
        }
    }

    private static VariableMap variables() {
        VariableMap variables = Variables.createVariables();
        Map.of("text", "a", "number", 1, "map", new HashMap<>(Map.of("a", "b")), "list", new ArrayList<>(List.of("a")), "hostile", new Arsonist())
            .forEach((name, value) -> variables.putValueTyped(name, Variables.untypedValue(value, true)));
        return variables;
    }

    private HttpResponse<String> deployAsOwner(String file, String model) {
        String owner = new Staff(identities).hire("model-owner", StaffGroup.PROCESS_OWNERS);
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nsmuggled\r\n--" + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file + "\"\r\n\r\n" + model + "\r\n--" + BOUNDARY + "--\r\n";
        return new Visitor(port).send("POST", "/engine-rest/deployment/create", body,
            Visitor.with(Visitor.basic(owner, Staff.PASSWORD), "Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    }

    private static String hostile(String elements) {
        return new String(replaced(process(elements), "xmlns:xsi", "xmlns:activiti=\"http://activiti.org/bpmn\" xmlns:xsi").content(),
            StandardCharsets.UTF_8);
    }

    private static String decision(String expression) {
        return """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="x"
              xmlns:camunda="http://camunda.org/schema/1.0/dmn"><decision id="smuggled" name="A" camunda:historyTimeToLive="P1D">
              <variable id="V" name="result"/><literalExpression id="L"><text>%s</text></literalExpression></decision></definitions>"""
            .formatted(expression);
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
