package org.redress.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.models.TestContract.CONTRACT;
import static org.redress.models.TestContract.decision;
import static org.redress.models.TestContract.file;
import static org.redress.models.TestContract.findings;
import static org.redress.models.TestContract.form;
import static org.redress.models.TestContract.process;
import static org.redress.models.TestContract.replaced;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.models.expressions.ExpressionGrammar;

class ModelRulesTest {

    private static final String GOOD_TASKS = """
        <bpmn:serviceTask id="Task_Do" name="Do it" camunda:delegateExpression="#{goodDelegate}"/>
        <bpmn:userTask id="Task_Look" camunda:formRef="goodForm" camunda:formRefBinding="latest" camunda:candidateGroups="${written}">
          <bpmn:extensionElements><camunda:taskListener event="assignment" delegateExpression="#{goodListener}"/></bpmn:extensionElements>
        </bpmn:userTask>
        <bpmn:businessRuleTask id="Task_Rule" camunda:decisionRef="goodDecision" camunda:decisionRefBinding="latest" camunda:resultVariable="x" camunda:mapDecisionResult="singleEntry"/>
        <bpmn:callActivity id="Call_Other" calledElement="GoodProcess" camunda:calledElementBinding="latest">
          <bpmn:extensionElements><camunda:in businessKey="#{execution.processBusinessKey}"/></bpmn:extensionElements>
        </bpmn:callActivity>""";

    @Test
    void a_model_that_keeps_to_the_rules_has_no_findings() {
        assertThat(findings(process(GOOD_TASKS))).isEmpty();
        assertThat(findings(decision("string", "\"a\"", "\"b\""))).isEmpty();
        assertThat(findings(form("[{\"type\":\"textfield\",\"key\":\"a\"},{\"type\":\"group\",\"path\":\"g\","
                        + "\"components\":[{\"type\":\"textfield\",\"key\":\"a\"}]}]")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        <bpmn:serviceTask id="T" name="N" camunda:delegateExpression="#{unknownDelegate}"/>             | no step
        <bpmn:serviceTask id="T" name="N" camunda:delegateExpression="${goodDelegate.run()}"/>          | no step
        <bpmn:serviceTask id="T" name="N" camunda:delegateExpression="#{goodListener}"/>                | no step
        <bpmn:serviceTask id="T" name="N" camunda:class="org.example.Evil"/>                            | camunda:class
        <bpmn:serviceTask id="T" name="N" camunda:expression="${a}"/>                                   | camunda:expression
        <bpmn:serviceTask id="T" name="N" camunda:type="external" camunda:topic="t"/>                   | External
        <bpmn:scriptTask id="T" name="N" scriptFormat="juel"><bpmn:script>1</bpmn:script></bpmn:scriptTask> | Script
        <bpmn:userTask camunda:candidateGroups="staff" id="T" name="N" camunda:formKey="embedded:app:x.html"/>                          | Embedded
        <bpmn:userTask camunda:candidateGroups="staff" id="T" name="N" camunda:formRef="nowhere" camunda:formRefBinding="latest"/>      | no form
        <bpmn:userTask camunda:candidateGroups="staff" id="T" name="N" camunda:formRef="goodForm" camunda:formRefBinding="deployment"/> | binding
        <bpmn:userTask id="T" name="N" camunda:assignee="${user.name}"/>                                | goes beyond
        <bpmn:userTask camunda:candidateGroups="staff" id="T" name="N" camunda:dueDate="${dateTime().plusDays(1)}"/>                    | goes beyond
        <bpmn:businessRuleTask id="T" name="N" camunda:decisionRef="nowhere"/>                          | no decision
        <bpmn:callActivity id="T" name="N" calledElement="Nowhere"/>                                    | no process
        <bpmn:callActivity id="T" name="N" calledElement="GoodProcess" camunda:variableMappingClass="x.Y"/> | Map variables
        """)
    void a_task_outside_the_contract_is_found(String task, String sentence) {
        assertThat(findings(process(task))).anySatisfy(finding -> {
            assertThat(finding.element()).isEqualTo("T");
            assertThat(finding.name()).isEqualTo("N");
            assertThat(finding.file()).isEqualTo("processes/a.bpmn");
            assertThat(finding.sentence()).contains(sentence);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        <camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>                                | Connectors
        <camunda:executionListener event="start"><camunda:script scriptFormat="juel">${1}</camunda:script></camunda:executionListener> | Scripts
        <camunda:executionListener event="start" class="org.example.Evil"/>                                                    | Execution listeners
        <camunda:executionListener event="start" delegateExpression="#{goodDelegate}"/>                                        | Execution listeners
        <camunda:taskListener event="create" expression="${x}"/>                                                               | camunda:expression
        <camunda:inputOutput><camunda:inputParameter name="x">${a.b}</camunda:inputParameter></camunda:inputOutput>            | goes beyond
        <camunda:formData><camunda:formField id="f" type="string"/></camunda:formData>                                         | Generated forms
        """)
    void what_hides_in_extensions_is_found(String extension, String sentence) {
        String task = "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"T\"><bpmn:extensionElements>" + extension
                + "</bpmn:extensionElements></bpmn:userTask>";

        assertThat(findings(process(task)))
                .anySatisfy(finding -> assertThat(finding.sentence()).contains(sentence));
    }

    @Test
    void a_script_condition_is_found() {
        assertThat(findings(process("""
            <bpmn:exclusiveGateway id="G"/><bpmn:endEvent id="E"/><bpmn:sequenceFlow id="F" sourceRef="G" targetRef="E">
              <bpmn:conditionExpression language="juel">a</bpmn:conditionExpression></bpmn:sequenceFlow>""")))
                .anySatisfy(finding -> assertThat(finding.toString()).contains("F: Conditions in a script language"));
    }

    @Test
    void a_repeating_timer_is_found() {
        assertThat(findings(process("""
            <bpmn:intermediateCatchEvent id="E"><bpmn:timerEventDefinition id="D"><bpmn:timeCycle>R3/PT1H</bpmn:timeCycle>
            </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>""")))
                .extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.startsWith("Repeating timers"));
    }

    @Test
    void a_message_nobody_sends_and_a_missing_time_to_live_are_found_together() {
        String model = new String(process("").content(), StandardCharsets.UTF_8)
                .replace("camunda:historyTimeToLive=\"P1D\"", "")
                .replace("<bpmn:process", "<bpmn:message id=\"M\" name=\"Msg_Unknown\"/><bpmn:process");

        assertThat(findings(file("processes/a.bpmn", model)))
                .extracting(Finding::element)
                .containsExactlyInAnyOrder("M", "AProcess");
    }

    @Test
    void what_is_not_xml_or_reaches_outside_is_found() {
        assertThat(findings(file("a.bpmn", "<bpmn"))).hasSize(1);
        assertThat(findings(file("a.bpmn", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")))
                .hasSize(1);
        assertThat(findings(file("a.bpmn", "<x/>"))).hasSize(1);
        assertThat(findings(file("a.html", "<html/>")))
                .extracting(Finding::sentence)
                .containsExactly("Only .bpmn, .dmn and .form files and the words of letters can be deployed.");
    }

    @Test
    void a_decision_that_cannot_be_read_is_found() {
        assertThat(findings(decision("string", "[1..", "\"b\"")))
                .extracting(Finding::element)
                .containsExactly("When");
        assertThat(findings(decision("string", "\"a\"", "if then")))
                .extracting(Finding::element)
                .containsExactly("Then");
        assertThat(findings(decision("number", "1", "\"b\"")))
                .extracting(Finding::element)
                .containsExactly("InputExpression");
        assertThat(findings(replaced(decision("string", "\"a\"", "\"b\""), "camunda:historyTimeToLive=\"P1D\"", "")))
                .extracting(Finding::element)
                .containsExactly("aDecision");
        assertThat(findings(replaced(decision("string", "\"a\"", "\"b\""), "RULE ORDER", "PRIORITY")))
                .isNotEmpty();
        assertThat(findings(replaced(
                        decision("string", "\"a\"", "\"b\""),
                        "<inputEntry",
                        "<inputEntry expressionLanguage=\"juel\"")))
                .isNotEmpty();
    }

    @Test
    void a_form_that_tasklist_cannot_show_is_found() {
        assertThat(findings(form("[{\"type\":\"filepicker\",\"id\":\"F\",\"key\":\"a\"}]")))
                .extracting(Finding::element)
                .containsExactly("F");
        assertThat(findings(form(
                        "[{\"type\":\"textfield\",\"key\":\"a\"},{\"type\":\"number\",\"id\":\"N\",\"key\":\"a\"}]")))
                .extracting(Finding::element)
                .containsExactly("N");
        assertThat(findings(file("forms/b.form", "{\"id\":\"other\"}"))).hasSize(1);
        assertThat(findings(file("forms/b.form", "{"))).hasSize(1);
    }

    @Test
    void files_deployed_together_may_refer_to_each_other() {
        ModelFile form = form("[]");
        ModelFile process = process(
                "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"T\" camunda:formRef=\"aForm\" camunda:formRefBinding=\"latest\"/>");

        assertThat(ModelRules.check(List.of(process, form), CONTRACT)).isEmpty();
        assertThat(ModelRules.check(List.of(process), CONTRACT)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${a}",
                "#{a}",
                "${!a}",
                "${not a}",
                "${a == 'x'}",
                "${a != \"x\" && b > 1.5}",
                "${(a || b) and !(c)}",
                "${empty a}",
                "plain text",
                "${ a eq 1 } and ${b}",
                "#{execution.processBusinessKey}"
            })
    void expressions_of_the_grammar_pass(String expression) {
        assertThat(ExpressionGrammar.violations(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${a.b}",
                "${a()}",
                "${a.b()}",
                "${a['b']}",
                "${a + b}",
                "${a ? b : c}",
                "${''.getClass()}",
                "${execution}",
                "${task}",
                "${a b}",
                "${a ==}",
                "${== a}",
                "${(a}",
                "${a)}",
                "${}",
                "${a",
                "x ${a",
                "${execution.processInstanceId}",
                "${'a\\'}",
                "${a -> b}",
                "${a;b}",
                "${a}}${b.c}",
                "#{a[0]}",
                "${${a}}",
                "${a()}${b}",
                "${execution.processBusinessKey.length()}"
            })
    void expressions_beyond_the_grammar_are_found(String expression) {
        assertThat(ExpressionGrammar.violations(expression)).isNotEmpty();
    }
}
