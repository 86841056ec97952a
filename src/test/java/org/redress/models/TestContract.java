package org.redress.models;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.platform.StepDescription;
import org.redress.platform.StepDescription.Parameter;

/** A small house: one step of each kind, one message, and the models that are deployed already. */
public final class TestContract {

    private static final StepDescription GOOD = new StepDescription(
            "goodDelegate",
            "Do it",
            Set.of(),
            Set.of("written"),
            Set.of(),
            List.of(),
            Set.of("fact"),
            "",
            "",
            List.of());
    private static final StepDescription READING =
            new StepDescription("readingDelegate", "Read it", Set.of("needed"), Set.of(), Set.of(), List.of());
    private static final StepDescription FAILING =
            new StepDescription("failingDelegate", "Fail it", Set.of(), Set.of(), Set.of("Err_Bad"), List.of());
    private static final StepDescription CHOOSING = new StepDescription(
            "choosingDelegate",
            "Choose it",
            Set.of("colour", "size"),
            Set.of(),
            Set.of(),
            List.of(
                    new Parameter("colour", "Colour", "The colour", List.of("red", "green"), true, ""),
                    new Parameter("size", "Size", "The size", List.of(), false, "")));

    public static final ModelFile GOOD_PROCESS = called("GoodProcess", "");
    public static final ModelFile NEEDY_PROCESS =
            called("NeedyProcess", "<bpmn:userTask id=\"N\" camunda:candidateGroups=\"${needed}\"/>");
    public static final ModelFile FAILING_PROCESS =
            called("FailingProcess", "<bpmn:serviceTask id=\"N\" camunda:delegateExpression=\"#{failingDelegate}\"/>");
    private static final ModelFile CALLING_PROCESS = called(
            "CallingProcess",
            "<bpmn:callActivity id=\"N\" calledElement=\"CalledProcess\" camunda:calledElementBinding=\"latest\"/>");

    public static final Contract CONTRACT = new Contract(
            Map.of(
                    "goodDelegate",
                    GOOD,
                    "readingDelegate",
                    READING,
                    "failingDelegate",
                    FAILING,
                    "choosingDelegate",
                    CHOOSING),
            Set.of("goodListener"),
            Map.of("Msg_Good", Set.of("toldFact")),
            Map.of("category", Set.of("SERVICE", "PRODUCT"), "subcategory", Set.of("SERVICE_LATE")),
            new ModelsTogether(List.of(
                    GOOD_PROCESS,
                    NEEDY_PROCESS,
                    FAILING_PROCESS,
                    CALLING_PROCESS,
                    decision("string", "", "\"b\"", "goodDecision"),
                    file(
                            "forms/goodForm.form",
                            "{\"id\":\"goodForm\",\"components\":[{\"type\":\"textfield\",\"key\":\"typed\"}]}"))));

    private TestContract() {}

    public static List<Finding> findings(ModelFile file) {
        return ModelRules.check(List.of(file), CONTRACT);
    }

    /** A process that is called by others only: start, the content, end, and flows between them as they stand. */
    public static ModelFile called(String id, String content) {
        return replaced(
                process(content), "id=\"AProcess\"", "id=\"" + id + "\" camunda:isStartableInTasklist=\"false\"");
    }

    /** A process with the flow elements given, in a row between a start and an end. */
    public static ModelFile process(String content) {
        return file("processes/a.bpmn", """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="x"
              xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <bpmn:process id="AProcess" isExecutable="true" camunda:historyTimeToLive="P1D"><bpmn:startEvent id="Start"/>%s<bpmn:endEvent id="End"/>%s</bpmn:process>
            </bpmn:definitions>""".formatted(content, Row.of(content)));
    }

    public static ModelFile decision(String type, String when, String then) {
        return decision(type, when, then, "aDecision");
    }

    public static ModelFile decision(String type, String when, String then, String id) {
        return file("processes/decisions/a.dmn", """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="x"
              xmlns:camunda="http://camunda.org/schema/1.0/dmn">
              <decision id="%s" name="A" camunda:historyTimeToLive="P1D">
                <decisionTable id="Table" hitPolicy="RULE ORDER">
                  <input id="In"><inputExpression id="InputExpression" typeRef="%s"><text>written</text></inputExpression></input>
                  <output id="Out" name="b" typeRef="string"/>
                  <rule id="Rule"><inputEntry id="When"><text><![CDATA[%s]]></text></inputEntry>
                    <outputEntry id="Then"><text><![CDATA[%s]]></text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>""".formatted(id, type, when, then));
    }

    public static ModelFile form(String components) {
        return file("forms/aForm.form", "{\"id\":\"aForm\",\"type\":\"default\",\"components\":" + components + "}");
    }

    public static ModelFile replaced(ModelFile file, String what, String with) {
        return file(file.name(), new String(file.content(), StandardCharsets.UTF_8).replace(what, with));
    }

    public static ModelFile file(String name, String content) {
        return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
