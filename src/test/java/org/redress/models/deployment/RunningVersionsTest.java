package org.redress.models.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.SharedStart;
import org.redress.models.Probes;
import org.redress.platform.StartRefused;
import org.springframework.beans.factory.annotation.Autowired;

/** A release that lacks what running complaints need says so instead of breaking them one by one. */
@SharedStart
class RunningVersionsTest {

    private static final String WAITS = "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"Wait\" name=\"Wait\"/>";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private RunningVersions running;

    @Autowired
    private DeployedVersions deployed;

    @Autowired
    private KnownBundles known;

    @Autowired
    private ModelDeployment deployment;

    @TempDir
    private Path directory;

    @AfterEach
    void remove_what_was_deployed() {
        repository
                .createDeploymentQuery()
                .deploymentName("probe")
                .list()
                .forEach(each -> repository.deleteDeployment(each.getId(), true));
    }

    @Test
    void a_step_that_is_gone_is_named_with_process_version_element_and_how_many_need_it() {
        pastTheGate(Probes.process(
                "ProbeOld",
                "Old process",
                WAITS
                        + "<bpmn:serviceTask id=\"Task_Gone\" name=\"Do what is gone\" camunda:delegateExpression=\"#{goneDelegate}\"/>",
                "Wait",
                "Task_Gone"));
        runtime.startProcessInstanceByKey("ProbeOld");
        runtime.startProcessInstanceByKey("ProbeOld");
        pastTheGate(Probes.process("ProbeOld", "Old process", WAITS, "Wait"));
        runtime.startProcessInstanceByKey("ProbeOld");

        assertThatThrownBy(running::refuseUnserved)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Old process (ProbeOld) version 1, 2 running, Task_Gone (\"Do what is gone\"): "
                        + "This release has no step \"goneDelegate\".")
                .hasMessageNotContaining("version 2");
    }

    @Test
    void the_refused_release_has_deployed_nothing() {
        pastTheGate(Probes.process(
                "ProbeOld",
                "Old process",
                WAITS + "<bpmn:callActivity id=\"Call\" calledElement=\"ProbeGone\"/>",
                "Wait",
                "Call"));
        runtime.startProcessInstanceByKey("ProbeOld");
        Probes probes = new Probes(directory);
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "A"));
        long before = repository.createDeploymentQuery().count();
        ModelSource source = probes.source();
        BundledModels release =
                new BundledModels(source, new Ownership(deployed, known, source), known, deployment, running);

        assertThatThrownBy(release::afterSingletonsInstantiated)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("There is no process \"ProbeGone\" any more.");

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void listeners_messages_decisions_and_forms_are_looked_for_too() {
        pastTheGate(Probes.process(
                        "ProbeOld",
                        "Old process",
                        "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"Wait\" camunda:formRef=\"goneForm\" camunda:formRefBinding=\"latest\"><bpmn:extensionElements>"
                                + "<camunda:taskListener event=\"complete\" delegateExpression=\"#{goneListener}\"/>"
                                + "</bpmn:extensionElements></bpmn:userTask>"
                                + "<bpmn:receiveTask id=\"Receive\" messageRef=\"Message_Gone\"/>"
                                + "<bpmn:businessRuleTask id=\"Decide\" camunda:decisionRef=\"goneDecision\"/>",
                        "Wait",
                        "Receive",
                        "Decide")
                .replace("<bpmn:process", "<bpmn:message id=\"Message_Gone\" name=\"Msg_Gone\"/><bpmn:process"));
        runtime.startProcessInstanceByKey("ProbeOld");

        assertThatThrownBy(running::refuseUnserved)
                .hasMessageContainingAll(
                        "no listener \"goneListener\"", "never sends the message \"Msg_Gone\"",
                        "There is no decision \"goneDecision\"", "There is no form \"goneForm\"");
    }

    @Test
    void what_nothing_runs_on_is_not_asked() {
        pastTheGate(Probes.process(
                "ProbeOld",
                "Old process",
                "<bpmn:serviceTask id=\"Task_Gone\" camunda:delegateExpression=\"#{goneDelegate}\"/>",
                "Task_Gone"));

        assertThatCode(running::refuseUnserved).doesNotThrowAnyException();
    }

    private void pastTheGate(String model) {
        Probes.pastTheGate(engine, model);
    }
}
