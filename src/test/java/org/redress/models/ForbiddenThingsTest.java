package org.redress.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.models.TestContract.decision;
import static org.redress.models.TestContract.findings;
import static org.redress.models.TestContract.process;
import static org.redress.models.TestContract.replaced;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model may never contain is refused at every kind of element that can carry it. */
class ForbiddenThingsTest {

    /** A: attributes, X: extensions. */
    private static final List<String> ELEMENTS = List.of(
            "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"T\" A>X</bpmn:userTask>",
            "<bpmn:serviceTask id=\"T\" camunda:delegateExpression=\"#{goodDelegate}\" A>X</bpmn:serviceTask>",
            "<bpmn:sendTask id=\"T\" A>X</bpmn:sendTask>",
            "<bpmn:receiveTask id=\"T\" A>X</bpmn:receiveTask>",
            "<bpmn:manualTask id=\"T\" A>X</bpmn:manualTask>",
            "<bpmn:businessRuleTask id=\"T\" A>X</bpmn:businessRuleTask>",
            "<bpmn:callActivity id=\"T\" calledElement=\"GoodProcess\" A>X</bpmn:callActivity>",
            "<bpmn:subProcess id=\"T\" A>X<bpmn:startEvent id=\"S\"/></bpmn:subProcess>",
            "<bpmn:exclusiveGateway id=\"T\" A>X</bpmn:exclusiveGateway>",
            "<bpmn:parallelGateway id=\"T\" A>X</bpmn:parallelGateway>",
            "<bpmn:intermediateCatchEvent id=\"T\" A>X<bpmn:timerEventDefinition><bpmn:timeDate>2030-01-01T00:00:00Z</bpmn:timeDate>"
                    + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
            "<bpmn:intermediateThrowEvent id=\"T\">X<bpmn:messageEventDefinition camunda:delegateExpression=\"#{goodDelegate}\" A/>"
                    + "</bpmn:intermediateThrowEvent>",
            "<bpmn:endEvent id=\"T\" A>X</bpmn:endEvent>",
            "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"U\"/><bpmn:boundaryEvent id=\"T\" attachedToRef=\"U\" A>X<bpmn:timerEventDefinition>"
                    + "<bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>",
            "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"U\"><bpmn:multiInstanceLoopCharacteristics id=\"T\" A>X<bpmn:loopCardinality>2</bpmn:loopCardinality>"
                    + "</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>",
            "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"U\"/><bpmn:sequenceFlow id=\"T\" sourceRef=\"U\" targetRef=\"End\" A>X</bpmn:sequenceFlow>");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        camunda:class="org.example.Evil"                             | camunda:class
        camunda:expression="${written}"                              | camunda:expression
        camunda:type="shell"                                         | task types
        camunda:type="external" camunda:topic="t"                    | External tasks
        camunda:type="mail"                                          | task types
        camunda:resource="deployment://evil.js"                      | Script resources
        camunda:formKey="embedded:app:x.html"                        | Embedded forms
        camunda:formHandlerClass="org.example.Evil"                  | not allowed here
        camunda:variableMappingClass="org.example.Evil"              | camunda:in
        camunda:variableMappingDelegateExpression="#{goodDelegate}"  | camunda:in
        camunda:taskPriority="1"                                     | not allowed here
        camunda:nobodyKnowsThis="1"                                  | not allowed here
        activiti:class="org.example.Evil"                            | not known here
        activiti:type="shell"                                        | not known here
        implementation="http://example.org/service"                   | implementation
        scriptFormat="javascript"                                    | script language
        """)
    void a_forbidden_attribute_is_found_at_every_element(String attribute, String sentence) {
        assertThat(ELEMENTS)
                .allSatisfy(element -> assertThat(findings(
                                hostile(element.replace(" A", " " + attribute).replace("X", ""))))
                        .as(element)
                        .anySatisfy(finding -> assertThat(finding.sentence())
                                .satisfiesAnyOf(
                                        found -> assertThat(found).contains(sentence),
                                        found -> assertThat(found).contains("Send tasks"),
                                        found -> assertThat(found).contains("manual task"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <camunda:executionListener event="start" class="org.example.Evil"/>                                          | Execution listeners
        <camunda:executionListener event="end" expression="${written}"/>                                             | Execution listeners
        <camunda:executionListener event="take" delegateExpression="#{goodListener}"/>                               | Execution listeners
        <camunda:executionListener event="start"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:executionListener> | Scripts
        <camunda:taskListener event="create" class="org.example.Evil"/>                                              | camunda:class
        <camunda:taskListener event="create" expression="${written}"/>                                               | camunda:expression
        <camunda:taskListener event="create" delegateExpression="#{goodDelegate}"/>                                  | no step
        <camunda:taskListener event="create" delegateExpression="#{nobody}"/>                                        | no step
        <camunda:taskListener event="create"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:taskListener> | Scripts
        <camunda:taskListener event="create" delegateExpression="#{goodListener}"><camunda:field name="f" stringValue="v"/></camunda:taskListener> | Field injection
        <camunda:field name="f" stringValue="v"/>                                                                    | Field injection
        <camunda:field name="f"><camunda:expression>${written}</camunda:expression></camunda:field>                  | Field injection
        <camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>             | Connectors
        <camunda:formData><camunda:formField id="f" type="string"/></camunda:formData>                               | Generated forms
        <camunda:inputOutput><camunda:inputParameter name="a"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter></camunda:inputOutput> | Scripts
        <camunda:inputOutput><camunda:outputParameter name="a"><camunda:list><camunda:script scriptFormat="groovy">1</camunda:script></camunda:list></camunda:outputParameter></camunda:inputOutput> | Scripts
        <camunda:inputOutput><camunda:inputParameter name="a"><camunda:map><camunda:entry key="k"><camunda:script resource="x"/></camunda:entry></camunda:map></camunda:inputParameter></camunda:inputOutput> | Scripts
        <camunda:errorEventDefinition errorRef="E" expression="${written}"/>                                         | not allowed here
        <camunda:nobodyKnowsThis/>                                                                                   | not allowed here
        <activiti:executionListener event="start" class="org.example.Evil"/>                                         | Execution listeners
        <activiti:taskListener event="create" class="org.example.Evil"/>                                             | not known here
        <activiti:field name="f" stringValue="v"/>                                                                   | Field injection
        <evil:extension xmlns:evil="http://evil.example"/>                                                           | not known here
        """)
    void a_forbidden_extension_is_found_at_every_element(String extension, String sentence) {
        assertThat(ELEMENTS)
                .allSatisfy(element -> assertThat(findings(hostile(element.replace(" A", "")
                                .replace("X", "<bpmn:extensionElements>" + extension + "</bpmn:extensionElements>"))))
                        .as(element)
                        .anySatisfy(finding -> assertThat(finding.sentence()).contains(sentence)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <bpmn:scriptTask id="T" scriptFormat="javascript"><bpmn:script>1</bpmn:script></bpmn:scriptTask> | Script tasks
        <bpmn:sendTask id="T"/>                                                         | Send tasks
        <bpmn:manualTask id="T"/>                                                       | manual task
        <bpmn:task id="T"/>                                                             | without a kind
        <bpmn:complexGateway id="T"/>                                                   | complex gateways
        <bpmn:adHocSubProcess id="T"/>                                                  | ad-hoc
        <bpmn:transaction id="T"/>                                                      | Transactions
        <bpmn:userTask camunda:candidateGroups="staff" id="T"><bpmn:standardLoopCharacteristics/></bpmn:userTask>       | loop marker
        <bpmn:userTask camunda:candidateGroups="staff" id="T"><bpmn:ioSpecification/></bpmn:userTask>                   | not allowed here
        <bpmn:intermediateThrowEvent id="T"><bpmn:compensateEventDefinition/></bpmn:intermediateThrowEvent> | compensation
        <bpmn:intermediateThrowEvent id="T"><bpmn:linkEventDefinition name="l"/></bpmn:intermediateThrowEvent> | Link events
        <bpmn:startEvent id="T" camunda:initiator="who"/>                               | timeline
        <bpmn:callActivity id="T" calledElement="GoodProcess"><bpmn:extensionElements><camunda:in variables="all"/></bpmn:extensionElements></bpmn:callActivity> | by its name
        <bpmn:serviceTask id="T"/>                                                      | No step
        <bpmn:intermediateThrowEvent id="T"><bpmn:messageEventDefinition/></bpmn:intermediateThrowEvent> | No step
        """)
    void an_element_the_engine_or_the_house_does_not_use_is_found(String element, String sentence) {
        assertThat(findings(process(element)))
                .anySatisfy(finding -> assertThat(finding.sentence()).contains(sentence));
    }

    @ParameterizedTest
    @CsvSource({
        "businessKnowledgeModel,business knowledge",
        "invocation,business knowledge",
        "context,decision table",
        "relation,decision table",
        "list,decision table",
        "functionDefinition,Functions",
        "import,cannot import",
        "script,not allowed here"
    })
    void an_element_the_engine_does_not_decide_by_is_found(String element, String sentence) {
        assertThat(findings(replaced(
                        decision("string", "\"a\"", "\"b\""),
                        "</decisionTable>",
                        "</decisionTable><" + element + " id=\"X\"/>")))
                .anySatisfy(finding -> assertThat(finding.sentence()).contains(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decision", "input", "output", "rule", "inputEntry", "outputEntry"})
    void a_foreign_attribute_or_extension_is_found_everywhere_in_a_decision(String element) {
        Map.of(
                        " camunda:class=\"x.Y\"",
                        "not allowed here",
                        " xmlns:e=\"http://evil.example\" e:run=\"1\"",
                        "not known here")
                .forEach((attribute, sentence) -> assertThat(findings(replaced(
                                decision("string", "\"a\"", "\"b\""),
                                "<" + element + " id",
                                "<" + element + attribute + " id")))
                        .as(attribute)
                        .anySatisfy(finding -> assertThat(finding.sentence()).contains(sentence)));
    }

    private static ModelFile hostile(String content) {
        return replaced(process(content), "xmlns:xsi", "xmlns:activiti=\"http://activiti.org/bpmn\" xmlns:xsi");
    }
}
