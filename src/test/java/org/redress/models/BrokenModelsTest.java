package org.redress.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.models.TestContract.decision;
import static org.redress.models.TestContract.file;
import static org.redress.models.TestContract.findings;
import static org.redress.models.TestContract.form;
import static org.redress.models.TestContract.process;
import static org.redress.models.TestContract.replaced;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.models.deployment.DeploymentGate;

/** Whatever is wrong with a model, its owner reads it in one plain line for each thing, with the element where there is one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenModelsTest {

    private static final String TASK = "<bpmn:userTask id=\"T\" name=\"Look\" camunda:candidateGroups=\"staff\"/>";
    private static final String[] FOR_MACHINES = {
        "jar:",
        "org.",
        "com.",
        "Exception",
        "Error",
        "ENGINE-",
        "DMN-",
        "cvc-",
        "xsd",
        "URI=",
        "facet",
        "IDREF",
        "http:",
        "https:",
        "\n",
        "\r",
        "\t",
        "\u2028"
    };

    private ProcessEngine engine;

    @BeforeAll
    void start() {
        engine = new StandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:broken-models")
                .setEnforceHistoryTimeToLive(false)
                .setProcessEngineName("broken-models")
                .buildProcessEngine();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"brokenProcesses", "brokenDecisions", "brokenForms"})
    void the_gate_tells_it_in_plain_lines(String what, ModelFile model) {
        assertThat(findings(model)).isNotEmpty().allSatisfy(BrokenModelsTest::isPlain);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"brokenProcesses", "brokenDecisions", "refusedByTheEngineOnly"})
    void what_the_engine_says_is_told_in_plain_lines(String what, ModelFile model) {
        assertThat(refusals(model)).allSatisfy(BrokenModelsTest::isPlain);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedByTheEngineOnly")
    void the_engine_refuses(String what, ModelFile model) {
        assertThat(refusals(model)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("told")
    void the_finding_names_element_and_remedy(ModelFile model, String element, String sentence) {
        assertThat(findings(model)).anySatisfy(finding -> {
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.sentence()).isEqualTo(sentence);
        });
    }

    @Test
    void a_label_of_several_lines_does_not_tear_a_finding() {
        ModelFile model = process("<bpmn:userTask id=\"T\" name=\"Look&#10;at&#13;&#10;&#8232; it\"/>");

        assertThat(findings(model)).isNotEmpty().allSatisfy(finding -> {
            isPlain(finding);
            assertThat(finding.name()).isEqualTo("Look at it");
        });
    }

    @Test
    void the_engine_names_the_element_with_its_label() {
        ModelFile model = process("<bpmn:subProcess id=\"Sub\" name=\"Ask&#10;again\"/>");

        assertThat(refusals(model))
                .singleElement()
                .hasToString(
                        "processes/a.bpmn, Sub (\"Ask again\"): The engine cannot read this: The sub-process has no start event; give it one.");
    }

    @Test
    void a_long_quotation_is_cut() {
        assertThat(findings(decision("string", "(".repeat(100_000), "\"b\"")))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.sentence()).hasSizeLessThan(1_100));
    }

    static Stream<Arguments> brokenProcesses() {
        return Stream.of(
                broken("an element nobody knows", TASK, "<bpmn:robotTask id=\"T\"/>"),
                broken("an element of another namespace", TASK, "<x:task xmlns:x=\"http://x.example\" id=\"T\"/>"),
                broken("an attribute nobody knows", "id=\"T\"", "id=\"T\" colour=\"red\""),
                broken("a flow without end", "targetRef=\"End\"", ""),
                broken("a flow without beginning", "sourceRef=\"Start\"", ""),
                broken("a flow to nowhere", "targetRef=\"End\"", "targetRef=\"Nowhere\""),
                broken("a flow to nothing", "targetRef=\"End\"", "targetRef=\"\""),
                broken("one id twice", "id=\"End\"", "id=\"Start\""),
                broken("an id with blanks", "id=\"T\"", "id=\"1 T\""),
                broken("no yes and no no", "isExecutable=\"true\"", "isExecutable=\"perhaps\""),
                broken("elements in another order", "name=\"Look\" camunda:candidateGroups=\"staff\"/>", """
                        name="Look" camunda:candidateGroups="staff"><bpmn:outgoing>Flow_2</bpmn:outgoing>
                        <bpmn:incoming>Flow_1</bpmn:incoming></bpmn:userTask>"""),
                broken("text between elements", TASK, "hello" + TASK),
                broken(
                        "a gateway with a wrong direction",
                        TASK,
                        "<bpmn:exclusiveGateway id=\"T\" gatewayDirection=\"up\"/>"),
                broken("an event attached to nothing", TASK, TASK + "<bpmn:boundaryEvent id=\"B\"/>"),
                broken(
                        "an event attached to nobody",
                        TASK,
                        TASK + "<bpmn:boundaryEvent id=\"B\" attachedToRef=\"Z\"/>"),
                broken("a message that is no name", TASK, "<bpmn:receiveTask id=\"T\" messageRef=\"a b\"/>"),
                broken("a message nobody defines", TASK, "<bpmn:receiveTask id=\"T\" messageRef=\"Nobody\"/>"),
                broken("a timer that is none", TASK, timer("<bpmn:timeDuration>soon</bpmn:timeDuration>")),
                broken("a timer without a time", TASK, timer("")),
                broken(
                        "a timer with two times",
                        TASK,
                        timer("<bpmn:timeDuration>P1D</bpmn:timeDuration><bpmn:timeDate>2026-01-01</bpmn:timeDate>")),
                broken("a call of nobody", TASK, "<bpmn:callActivity id=\"T\"/>"),
                broken(
                        "a call of a process that is not there",
                        TASK,
                        "<bpmn:callActivity id=\"T\" calledElement=\"N\"/>"),
                broken(
                        "a decision that is not there",
                        TASK,
                        "<bpmn:businessRuleTask id=\"T\" camunda:decisionRef=\"N\"/>"),
                broken(
                        "a class",
                        TASK,
                        "<bpmn:serviceTask id=\"T\" camunda:class=\"com.example.Evil\"/>".replace("com.", "x")),
                broken("a task without anything", TASK, "<bpmn:serviceTask id=\"T\"/>"),
                broken(
                        "a script",
                        TASK,
                        "<bpmn:scriptTask id=\"T\" scriptFormat=\"juel\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
                broken("an expression that cannot be read", "\"staff\"", "\"${staff\""),
                broken("an expression of several lines", "\"staff\"", "\"${staff&#10;.name()}\""),
                broken(
                        "an import",
                        "<bpmn:process",
                        "<bpmn:import importType=\"http://x.example\" location=\"x\" namespace=\"x\"/><bpmn:process"),
                broken("no target namespace", "targetNamespace=\"x\"", ""),
                broken("a wrong namespace", "20100524/MODEL", "20990101/MODEL"),
                broken("a prefix nobody defines", "<bpmn:endEvent", "<bpnm:endEvent"),
                broken("a tag that is not closed", "</bpmn:process>", ""),
                broken("a document type", "<bpmn:definitions", "<!DOCTYPE x><bpmn:definitions"),
                Arguments.of("nothing", file("a.bpmn", "")),
                Arguments.of("no XML", file("a.bpmn", "Dear process owner")),
                Arguments.of("other letters", new ModelFile("a.bpmn", new byte[] {'<', 'a', '>', (byte) 0xE4, '<'})),
                Arguments.of(
                        "an encoding nobody knows", file("a.bpmn", "<?xml version=\"1.0\" encoding=\"moon\"?><a/>")),
                Arguments.of("another kind of XML", file("a.bpmn", "<html/>")),
                Arguments.of("without bottom", file("a.bpmn", "<a>".repeat(500) + "</a>".repeat(500))));
    }

    static Stream<Arguments> brokenDecisions() {
        return Stream.of(
                wrong("a hit policy nobody knows", "RULE ORDER", "BEST"),
                wrong("a hit policy the engine does not know", "RULE ORDER", "PRIORITY"),
                wrong("an aggregation nobody knows", "\"RULE ORDER\"", "\"COLLECT\" aggregation=\"AVG\""),
                wrong("no name", " name=\"D\"", ""),
                wrong("an element nobody knows", "<decisionTable", "<wish/><decisionTable"),
                wrong("a requirement of nothing", "<decisionTable", requirement("")),
                wrong("one id twice", "id=\"When\"", "id=\"Then\""),
                wrong("bad FEEL in a condition", "\"a\"", "[1.."),
                wrong("bad FEEL of several lines", "\"a\"", "if a\nthen\n"),
                wrong("a method", "\"a\"", "\"a\".getClass()"),
                wrong("another language", "<inputEntry", "<inputEntry expressionLanguage=\"juel\""),
                wrong("a type nobody knows", "typeRef=\"string\"", "typeRef=\"colour\""),
                wrong(
                        "a row that is too short",
                        "<outputEntry id=\"Then\"><text><![CDATA[\"b\"]]></text></outputEntry>",
                        ""),
                wrong("no decision", "<decisionTable id", "<x id"),
                wrong("a newer kind", "20191111", "20990101"));
    }

    static Stream<Arguments> brokenForms() {
        return Stream.of(
                Arguments.of("half a form", file("forms/b.form", "{\n\"id\":")),
                Arguments.of("no JSON", file("forms/b.form", "Dear process owner")),
                Arguments.of("nothing", file("forms/b.form", "")),
                Arguments.of("another id", file("forms/b.form", "{\"id\":\"other\"}")),
                Arguments.of(
                        "a field nobody knows",
                        form("[{\"type\":\"robot\",\"id\":\"F\",\"label\":\"a\\nb\",\"key\":\"a\"}]")),
                Arguments.of(
                        "bad FEEL",
                        form("[{\"type\":\"text\",\"id\":\"F\",\"label\":\"a\\nb\",\"text\":\"=if\\nthen\"}]")),
                Arguments.of(
                        "a bad pattern",
                        form("[{\"type\":\"textfield\",\"key\":\"a\",\"validate\":{\"pattern\":\"[\"}}]")));
    }

    /** What passes the gate's rules or never meets them. */
    static Stream<Arguments> refusedByTheEngineOnly() {
        return Stream.of(
                broken("a loop over nothing", "name=\"Look\" camunda:candidateGroups=\"staff\"/>", """
                        name="Look" camunda:candidateGroups="staff"><bpmn:multiInstanceLoopCharacteristics/></bpmn:userTask>"""),
                broken(
                        "two collaborations",
                        "<bpmn:process",
                        "<bpmn:collaboration id=\"C1\"/><bpmn:collaboration id=\"C2\"/><bpmn:process"),
                wrong("a decision file without id", " id=\"D\"", ""),
                wrong("a circle", "<decisionTable", requirement("href=\"#aDecision\"")),
                wrong("a requirement nobody has", "<decisionTable", requirement("href=\"#nobody\"")),
                wrong("a hit policy", "RULE ORDER", "OUTPUT ORDER"),
                broken("a sub-process without start", TASK, "<bpmn:subProcess id=\"T\" name=\"Sub&#10;process\"/>"),
                broken(
                        "an import",
                        "<bpmn:process",
                        "<bpmn:import importType=\"http://x.example\" location=\"x\" namespace=\"x\"/><bpmn:process"),
                broken("no target", "targetRef=\"End\"", ""),
                broken("no XML any more", "</bpmn:definitions>", ""));
    }

    static Stream<Arguments> told() {
        return Stream.of(
                Arguments.of(
                        changed("targetRef=\"End\"", ""),
                        "Flow_2",
                        "The flow leads nowhere; connect it to an element."),
                Arguments.of(
                        changed("sourceRef=\"Start\"", ""),
                        "Flow_1",
                        "The flow comes from nowhere; connect it to an element."),
                Arguments.of(
                        changed("targetRef=\"End\"", "targetRef=\"Nowhere\""),
                        "Flow_2",
                        "This refers to \"Nowhere\", which is not in the file; connect it anew."),
                Arguments.of(
                        changed("id=\"End\"", "id=\"Start\""),
                        "Start",
                        "Two elements have the id \"Start\"; give one of them another."),
                Arguments.of(
                        changed("isExecutable=\"true\"", "isExecutable=\"perhaps\""),
                        "AProcess",
                        "\"perhaps\" cannot be the value of \"isExecutable\"; correct it."),
                Arguments.of(
                        changed("</bpmn:process>", ""),
                        "",
                        "The file cannot be read: it is not XML, or is torn, at line 4."),
                Arguments.of(
                        changed("<bpmn:definitions", "<!DOCTYPE x><bpmn:definitions"),
                        "",
                        "The file cannot be read: it has a document type (DOCTYPE); take it out."),
                Arguments.of(
                        file("forms/b.form", "{\n\"id\":"),
                        "",
                        "The file cannot be read: it is not JSON, or is torn, at line 2."));
    }

    private static String timer(String time) {
        return "<bpmn:intermediateCatchEvent id=\"T\"><bpmn:timerEventDefinition id=\"D1\">" + time
                + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>";
    }

    private static String requirement(String of) {
        return "<informationRequirement><requiredDecision " + of + "/></informationRequirement><decisionTable";
    }

    private static ModelFile changed(String good, String bad) {
        return replaced(process(TASK), good, bad);
    }

    private static Arguments broken(String what, String good, String bad) {
        assertThat(new String(process(TASK).content(), StandardCharsets.UTF_8)).contains(good);
        return Arguments.of(what, changed(good, bad));
    }

    private static Arguments wrong(String what, String good, String bad) {
        ModelFile model = decision("string", "\"a\"", "\"b\"");
        assertThat(new String(model.content(), StandardCharsets.UTF_8)).contains(good);
        return Arguments.of(what, replaced(model, good, bad));
    }

    private List<Finding> refusals(ModelFile model) {
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addInputStream(model.name(), new ByteArrayInputStream(model.content()))
                    .deploy();
            return List.of();
        } catch (ParseException e) {
            return DeploymentGate.findings(e, List.of(model));
        } catch (ProcessEngineException e) {
            return List.of(EngineFindings.of(e, List.of(model)));
        }
    }

    private static void isPlain(Finding finding) {
        assertThat(finding.toString()).doesNotContain(FOR_MACHINES).doesNotContainPattern("\\R|\\p{Cntrl}");
        assertThat(finding.sentence()).hasSizeGreaterThan(10);
    }
}
