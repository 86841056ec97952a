package org.redress.models.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.camunda.commons.utils.cache.Cache;
import org.junit.jupiter.api.Test;
import org.redress.SharedStart;
import org.redress.models.ModelFile;
import org.redress.models.Probes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What was only tried is nowhere afterwards, whoever else works on something at that moment. */
@SharedStart
class TrialDeploymentTest {

    private static final List<ModelFile> FILES = List.of(
            Probes.file("processes/trial.bpmn", Probes.process("TrialProcess", "Trial")),
            Probes.file("processes/decisions/trial.dmn", decision("decideTrial")),
            Probes.file("forms/trial.form", Probes.form("trial")));

    @Autowired
    private TrialDeployment trial;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void the_engine_forgets_what_it_read() {
        TreeSet<String> registered = new TreeSet<>(engine.getRegisteredDeployments());

        List<String> seen = trial.with(
                FILES,
                processes -> processes.stream().map(ProcessDefinition::getKey).toList());

        assertThat(seen).containsExactly("TrialProcess");
        assertThat(engine.getRegisteredDeployments()).containsExactlyInAnyOrderElementsOf(registered);
        assertThat(keys(engine.getDeploymentCache().getProcessDefinitionCache()))
                .doesNotContain("TrialProcess");
        assertThat(keys(engine.getDeploymentCache().getDecisionDefinitionCache()))
                .doesNotContain("decideTrial");
        assertThat(repository.createDeploymentQuery().deploymentName("trial").count())
                .isZero();
    }

    @Test
    void whoever_is_in_the_middle_of_something_keeps_what_they_did() {
        Group kept = identities.newGroup("kept");

        transaction.executeWithoutResult(status -> {
            identities.saveGroup(kept);
            assertThat(trial.findings(FILES)).isEmpty();
        });

        assertThat(identities.createGroupQuery().groupId("kept").count()).isEqualTo(1);
        identities.deleteGroup("kept");
    }

    private static List<String> keys(Cache<String, ? extends ResourceDefinition> cache) {
        return cache.keySet().stream()
                .map(cache::get)
                .map(ResourceDefinition::getKey)
                .toList();
    }

    private static String decision(String id) {
        return """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="D"
              name="D" namespace="x">
              <decision id="%s" name="Decide" camunda:historyTimeToLive="P1D">
                <decisionTable id="T" hitPolicy="FIRST">
                  <input id="I" label="Severity"><inputExpression id="IE" typeRef="string"><text>severity</text></inputExpression></input>
                  <output id="O" label="Ready" name="ready" typeRef="boolean"/>
                  <rule id="R"><description>Always</description><inputEntry id="RI"><text></text></inputEntry>
                    <outputEntry id="RO"><text>true</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>""".formatted(id);
    }
}
