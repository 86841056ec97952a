package org.redress.models.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.models.TestContract.called;
import static org.redress.models.TestContract.file;
import static org.redress.models.TestContract.findings;
import static org.redress.models.TestContract.process;
import static org.redress.models.TestContract.replaced;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.models.Finding;
import org.redress.models.ModelFile;
import org.redress.models.ModelRules;
import org.redress.models.TestContract;

/** Steps, references, flows, errors and variables of a process. */
class ProcessRulesTest {

    private static final String CHOOSE =
            "<bpmn:serviceTask id=\"T\" camunda:delegateExpression=\"#{choosingDelegate}\"><bpmn:extensionElements>"
                    + "<camunda:inputOutput>~</camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>";
    private static final String FAIL = "<bpmn:serviceTask id=\"T\" camunda:delegateExpression=\"#{failingDelegate}\"/>";
    private static final String CATCH =
            "<bpmn:boundaryEvent id=\"B\" attachedToRef=\"T\"><bpmn:errorEventDefinition errorRef=\"Error\"/>"
                    + "</bpmn:boundaryEvent><bpmn:sequenceFlow id=\"FB\" sourceRef=\"B\" targetRef=\"End\"/>";
    private static final String ERROR = "<bpmn:error id=\"Error\" name=\"Bad\" errorCode=\"Err_Bad\"/><bpmn:process";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        <camunda:inputParameter name="size">3</camunda:inputParameter>                                                            | needs "Colour"
        <camunda:inputParameter name="colour"></camunda:inputParameter><camunda:inputParameter name="size">3</camunda:inputParameter> | needs "Colour"
        <camunda:inputParameter name="colour">blue</camunda:inputParameter><camunda:inputParameter name="size">3</camunda:inputParameter> | choose one of red, green
        """)
    void a_parameter_that_is_missing_or_no_choice_is_found(String parameters, String sentence) {
        assertThat(findings(process(CHOOSE.replace("~", parameters))))
                .extracting(Finding::sentence)
                .singleElement()
                .asString()
                .contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "${written}"})
    void a_parameter_that_is_a_choice_or_a_variable_passes(String colour) {
        assertThat(
                        findings(
                                process(
                                        "<bpmn:serviceTask id=\"W\" camunda:delegateExpression=\"#{goodDelegate}\"/>"
                                                + CHOOSE.replace(
                                                        "~",
                                                        "<camunda:inputParameter name=\"colour\">" + colour
                                                                + "</camunda:inputParameter><camunda:inputParameter name=\"size\">1</camunda:inputParameter>"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <bpmn:callActivity id="T" calledElement="Nowhere"/>                                           | no process "Nowhere"
        <bpmn:callActivity id="T"/>                                                                   | No process is named
        <bpmn:callActivity id="T" calledElement="GoodProcess" camunda:calledElementBinding="version"/> | binding
        <bpmn:businessRuleTask id="T" camunda:decisionRef="nowhere" camunda:resultVariable="r" camunda:mapDecisionResult="singleEntry"/> | no decision "nowhere"
        <bpmn:businessRuleTask id="T" camunda:resultVariable="r" camunda:mapDecisionResult="singleEntry"/> | No decision is named
        <bpmn:businessRuleTask id="T" camunda:decisionRef="goodDecision" camunda:decisionRefBinding="deployment"/> | binding
        <bpmn:businessRuleTask id="T" camunda:decisionRef="goodDecision" camunda:mapDecisionResult="singleEntry"/> | goes nowhere
        <bpmn:businessRuleTask id="T" camunda:decisionRef="goodDecision" camunda:resultVariable="r"/> | how the result is taken
        <bpmn:userTask camunda:candidateGroups="staff" id="T" camunda:formRef="nowhere"/>                                             | no form "nowhere"
        <bpmn:startEvent id="T" camunda:formRef="nowhere"/>                                           | no form "nowhere"
        <bpmn:receiveTask id="T"/>                                                                    | No message is named
        <bpmn:intermediateCatchEvent id="T"><bpmn:messageEventDefinition/></bpmn:intermediateCatchEvent> | No message is named
        <bpmn:intermediateCatchEvent id="T"><bpmn:signalEventDefinition/></bpmn:intermediateCatchEvent>  | Nobody sends the signal
        """)
    void what_is_named_and_does_not_exist_is_found(String element, String sentence) {
        assertThat(findings(process(element))).anySatisfy(finding -> {
            assertThat(finding.element()).isEqualTo("T");
            assertThat(finding.sentence()).contains(sentence);
        });
    }

    @Test
    void a_signal_that_a_process_throws_may_be_caught() {
        ModelFile catching = replaced(
                process("<bpmn:intermediateCatchEvent id=\"T\"><bpmn:signalEventDefinition signalRef=\"S\"/>"
                        + "</bpmn:intermediateCatchEvent>"),
                "<bpmn:process",
                "<bpmn:signal id=\"S\" name=\"Sig\"/><bpmn:process");
        ModelFile throwing = file(
                "processes/b.bpmn",
                new String(replaced(
                                replaced(catching, "intermediateCatchEvent", "intermediateThrowEvent"),
                                "AProcess",
                                "BProcess")
                        .content()));

        assertThat(findings(catching))
                .extracting(Finding::sentence)
                .singleElement()
                .asString()
                .contains("Sig");
        assertThat(ModelRules.check(List.of(catching, throwing), TestContract.CONTRACT))
                .isEmpty();
    }

    @Test
    void a_gateway_without_default_a_flow_without_condition_and_what_cannot_be_reached_are_found() {
        for (String gateway : List.of("exclusiveGateway", "inclusiveGateway")) {
            assertThat(findings(process("""
                <bpmn:%s id="G"/><bpmn:userTask camunda:candidateGroups="staff" id="A"/><bpmn:userTask camunda:candidateGroups="staff" id="Lost"/>
                <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="G"/><bpmn:sequenceFlow id="F2" sourceRef="G" targetRef="A"/>
                <bpmn:sequenceFlow id="F3" sourceRef="G" targetRef="End"/>""".formatted(gateway))))
                    .extracting(Finding::element)
                    .containsExactlyInAnyOrder("G", "F2", "F3", "Lost");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "camunda:candidateGroups=\"\"", "camunda:dueDate=\"2030-01-01T00:00:00Z\""})
    void a_task_that_nobody_finds_is_found(String attributes) {
        assertThat(findings(process("<bpmn:userTask id=\"T\" " + attributes + "/>")))
                .extracting(Finding::sentence)
                .containsExactly(
                        "Nobody finds this task in Tasklist; give it candidate groups, for example complaint-handlers.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidateUsers=\"kim\"", "assignee=\"kim\""})
    void a_task_is_given_to_a_group_and_not_to_a_person_who_may_leave_it(String person) {
        String task = "<bpmn:userTask id=\"T\" camunda:candidateGroups=\"staff\" %s/>";

        assertThat(findings(process(task.formatted("")))).isEmpty();
        assertThat(findings(process(task.formatted("camunda:" + person))))
                .extracting(Finding::sentence)
                .singleElement()
                .asString()
                .startsWith("A task is given to a group, not to a person");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${!approved}",
                "${approved == false}",
                "${approved || written}",
                "${not corrected}",
                "${approvalGroup != 'none'}",
                "${remedyPromised}",
                "${approvalNeeded}",
                "${empty approved}",
                "#{ ! approved }"
            })
    void a_flow_that_is_taken_when_nothing_is_known_may_not_pass_a_check_by(String condition) {
        assertThat(findings(choice(condition)))
                .extracting(Finding::sentence)
                .anySatisfy(
                        sentence -> assertThat(sentence).startsWith("When nothing is known this flow would be taken"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${approved}",
                "#{ approved }",
                "${remedyPromised == false}",
                "${approvalGroup == 'none'}",
                "${!written}"
            })
    void a_plain_yes_or_a_plain_no_to_a_check_passes(String condition) {
        assertThat(findings(choice(condition)))
                .extracting(Finding::sentence)
                .noneMatch(sentence -> sentence.startsWith("When nothing is known"));
    }

    private static ModelFile choice(String condition) {
        return process("""
            <bpmn:exclusiveGateway id="G" default="F2"/><bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="G"/>
            <bpmn:sequenceFlow id="F2" sourceRef="G" targetRef="End"/><bpmn:sequenceFlow id="F3" sourceRef="G" targetRef="End">
            <bpmn:conditionExpression>%s</bpmn:conditionExpression></bpmn:sequenceFlow>""".formatted(condition.replace("&", "&amp;")));
    }

    @Test
    void a_condition_with_nothing_in_it_is_none() {
        assertThat(findings(process("""
            <bpmn:exclusiveGateway id="G" default="F3"/>
            <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="G"/><bpmn:sequenceFlow id="F3" sourceRef="G" targetRef="End"/>
            <bpmn:sequenceFlow id="F2" sourceRef="G" targetRef="End"><bpmn:conditionExpression> </bpmn:conditionExpression></bpmn:sequenceFlow>"""))).anySatisfy(finding -> {
            assertThat(finding.element()).isEqualTo("F2");
            assertThat(finding.sentence()).startsWith("The flow has no condition");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "timeDate,tomorrow",
        "timeDate,PT1H",
        "timeDuration,2030-01-01T00:00:00Z",
        "timeDuration,P",
        "timeDuration,''"
    })
    void a_timer_without_a_time_is_found(String kind, String time) {
        assertThat(findings(process(
                        "<bpmn:intermediateCatchEvent id=\"T\"><bpmn:timerEventDefinition><bpmn:" + kind + ">" + time
                                + "</bpmn:" + kind + "></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>")))
                .extracting(Finding::sentence)
                .singleElement()
                .asString()
                .contains("is no time");
    }

    @Test
    void an_error_nobody_catches_is_found_where_it_comes_from() {
        String inside = "<bpmn:subProcess id=\"T\"><bpmn:startEvent id=\"S\"/>" + FAIL.replace("\"T\"", "\"I\"")
                + "<bpmn:sequenceFlow id=\"FS\" sourceRef=\"S\" targetRef=\"I\"/></bpmn:subProcess>";
        String end = "<bpmn:endEvent id=\"T\"><bpmn:errorEventDefinition errorRef=\"Error\"/></bpmn:endEvent>";

        assertThat(findings(process(FAIL))).extracting(Finding::element).containsExactly("T");
        assertThat(findings(process(inside))).extracting(Finding::element).containsExactly("I");
        assertThat(findings(withError(end))).extracting(Finding::element).contains("T");
        assertThat(findings(process("<bpmn:callActivity id=\"T\" calledElement=\"FailingProcess\"/>")))
                .extracting(Finding::sentence)
                .containsExactly(
                        "Nobody catches the error \"Err_Bad\"; attach an error boundary event here or around it.");
    }

    @Test
    void an_error_is_caught_at_its_step_around_it_or_at_the_call() {
        String around = "<bpmn:subProcess id=\"T\"><bpmn:startEvent id=\"S\"/>" + FAIL.replace("\"T\"", "\"I\"")
                + "<bpmn:sequenceFlow id=\"FS\" sourceRef=\"S\" targetRef=\"I\"/></bpmn:subProcess>" + CATCH;
        String event =
                "<bpmn:subProcess id=\"ES\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"S\"><bpmn:errorEventDefinition errorRef=\"Error\"/>"
                        + "</bpmn:startEvent></bpmn:subProcess>" + FAIL;

        assertThat(findings(withError(FAIL + CATCH))).isEmpty();
        assertThat(findings(withError(FAIL + CATCH.replace(" errorRef=\"Error\"", ""))))
                .isEmpty();
        assertThat(findings(withError(around))).isEmpty();
        assertThat(findings(withError(event))).isEmpty();
        assertThat(findings(withError("<bpmn:callActivity id=\"T\" calledElement=\"FailingProcess\"/>" + CATCH)))
                .isEmpty();
    }

    @Test
    void an_error_that_is_caught_and_thrown_by_nobody_is_found() {
        assertThat(findings(withError("<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"T\"/>" + CATCH)))
                .extracting(Finding::element)
                .containsExactly("B");
        assertThat(findings(withError("<bpmn:callActivity id=\"T\" calledElement=\"GoodProcess\"/>" + CATCH)))
                .extracting(Finding::element)
                .containsExactly("B");
    }

    @Test
    void a_called_process_may_not_start_to_throw_what_its_callers_do_not_catch() {
        assertThat(findings(called("CalledProcess", FAIL)))
                .extracting(Finding::sentence)
                .singleElement()
                .asString()
                .contains("CallingProcess", "Err_Bad");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:userTask id=\"T\" camunda:candidateGroups=\"${missing}\"/>",
                "<bpmn:serviceTask id=\"T\" camunda:delegateExpression=\"#{readingDelegate}\"/>",
                "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"T\" camunda:dueDate=\"${missing}\"/>",
                "<bpmn:callActivity id=\"T\" calledElement=\"NeedyProcess\"/>",
                "<bpmn:businessRuleTask id=\"T\" camunda:decisionRef=\"goodDecision\" camunda:resultVariable=\"r\" camunda:mapDecisionResult=\"singleEntry\"/>",
                "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"T\"><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"missing\" camunda:elementVariable=\"e\"/></bpmn:userTask>",
                "<bpmn:callActivity id=\"T\" calledElement=\"GoodProcess\"><bpmn:extensionElements><camunda:in source=\"missing\" target=\"a\"/></bpmn:extensionElements></bpmn:callActivity>",
                "<bpmn:callActivity id=\"T\" calledElement=\"GoodProcess\"><bpmn:extensionElements><camunda:out source=\"missing\" target=\"a\"/></bpmn:extensionElements></bpmn:callActivity>"
            })
    void a_variable_that_is_read_and_written_by_nobody_is_found(String element) {
        assertThat(findings(process(element))).extracting(Finding::element).containsExactly("T");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:serviceTask id=\"W\" camunda:delegateExpression=\"#{goodDelegate}\"/><bpmn:userTask id=\"T\" camunda:candidateGroups=\"${written}\" camunda:dueDate=\"${fact}\"/>",
                "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"W\" camunda:formRef=\"goodForm\"/><bpmn:userTask id=\"T\" camunda:candidateGroups=\"${typed}\"/>",
                "<bpmn:userTask id=\"T\" camunda:candidateGroups=\"${e}\"><bpmn:multiInstanceLoopCharacteristics camunda:elementVariable=\"e\"><bpmn:loopCardinality>2</bpmn:loopCardinality>"
                        + "<bpmn:completionCondition>${nrOfCompletedInstances == 1}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>",
                "<bpmn:userTask id=\"T\" camunda:candidateGroups=\"${a}\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\">x</camunda:inputParameter>"
                        + "</camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:callActivity id=\"T\" calledElement=\"NeedyProcess\"><bpmn:extensionElements><camunda:in sourceExpression=\"x\" target=\"needed\"/></bpmn:extensionElements></bpmn:callActivity>"
            })
    void a_variable_that_somebody_writes_passes(String elements) {
        assertThat(findings(process(elements))).isEmpty();
    }

    @Test
    void a_fact_comes_with_its_message() {
        String content =
                "<bpmn:receiveTask id=\"R\" messageRef=\"M\"/><bpmn:userTask id=\"T\" camunda:candidateGroups=\"${toldFact}\"/>";

        assertThat(findings(replaced(
                        process(content), "<bpmn:process", "<bpmn:message id=\"M\" name=\"Msg_Good\"/><bpmn:process")))
                .isEmpty();
    }

    @Test
    void a_called_process_may_not_start_to_read_what_its_callers_do_not_hand_over() {
        assertThat(findings(called("CalledProcess", "<bpmn:userTask id=\"T\" camunda:candidateGroups=\"${needed}\"/>")))
                .extracting(Finding::sentence)
                .singleElement()
                .asString()
                .contains("CallingProcess", "needed");
    }

    @Test
    void what_the_standard_asks_for_must_stay_where_a_path_leads_to_it() {
        String kept = "<bpmn:serviceTask id=\"T\" camunda:delegateExpression=\"#{recordInvestigationDelegate}\"/>";
        String lost = "<bpmn:sequenceFlow id=\"F\" sourceRef=\"Start\" targetRef=\"End\"/>" + kept;

        assertThat(milestones(kept)).isEmpty();
        assertThat(milestones("")).singleElement().asString().contains("ISO 10002, 7.6", "recordInvestigationDelegate");
        assertThat(milestones(lost)).hasSize(1);
    }

    private static List<String> milestones(String content) {
        return findings(called("InvestigationProcess", content)).stream()
                .map(Finding::sentence)
                .filter(sentence -> sentence.startsWith("ISO"))
                .toList();
    }

    private static ModelFile withError(String content) {
        return replaced(process(content), "<bpmn:process", ERROR);
    }
}
