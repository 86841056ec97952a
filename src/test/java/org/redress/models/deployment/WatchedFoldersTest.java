package org.redress.models.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.SharedStart;
import org.redress.models.Probes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody changes in the folders with models is in use moments later, and undoes nobody's work. */
@SharedStart
class WatchedFoldersTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private DeployedVersions deployed;

    @Autowired
    private KnownBundles known;

    @Autowired
    private ModelDeployment deployment;

    @Autowired
    private RunningVersions running;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path directory;

    private Probes probes;

    @BeforeEach
    void an_empty_folder() {
        probes = new Probes(directory);
    }

    @AfterEach
    void remove_what_was_deployed() {
        repository.createDeploymentQuery().list().stream()
                .filter(each -> repository.getDeploymentResourceNames(each.getId()).stream()
                        .anyMatch(name -> name.contains("probe")))
                .forEach(each -> repository.deleteDeployment(each.getId(), true));
        jdbc.sql("delete from bundled_model where file like '%probe%'").update();
    }

    @Test
    void a_change_is_in_use_once_the_file_rests() {
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "A"));
        WatchedFolders folders = started();
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "Better"));

        folders.look();
        assertThat(version("ProbeA")).isEqualTo(1);
        folders.look();

        assertThat(version("ProbeA")).isEqualTo(2);
        assertThat(newest("ProbeA").getName()).isEqualTo("Better");
        assertThat(sourceOf("ProbeA")).isEqualTo("folder");
        lookTwice(folders);
        assertThat(version("ProbeA")).isEqualTo(2);
    }

    @Test
    void it_looks_by_itself_and_stops_when_the_application_stops() {
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "A"));
        WatchedFolders folders = watching(probes.source());
        folders.start();
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "Better"));

        await().atMost(Duration.ofSeconds(20)).until(() -> version("ProbeA") == 2);
        assertThat(folders.isRunning()).isTrue();
        folders.stop();
        assertThat(folders.isRunning()).isFalse();
    }

    @Test
    void a_bad_file_is_reported_once_blocks_no_other_and_leaves_the_version_that_ran() {
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "A"));
        probes.write("probe-b.bpmn", Probes.process("ProbeB", "B"));
        WatchedFolders folders = started();
        probes.write("probe-a.bpmn", Probes.hostile("ProbeA"));
        probes.write("probe-b.bpmn", Probes.process("ProbeB", "Better"));

        lookTwice(folders);

        assertThat(newest("ProbeA").getName()).isEqualTo("A");
        assertThat(newest("ProbeB").getName()).isEqualTo("Better");
        assertThat(folders.refused())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.file()).isEqualTo("processes/probe-a.bpmn"))
                .anySatisfy(finding -> assertThat(finding.element()).isEqualTo("Task_Script"));

        probes.write("probe-a.bpmn", Probes.process("ProbeA", "Mended"));
        lookTwice(folders);
        assertThat(newest("ProbeA").getName()).isEqualTo("Mended");
        assertThat(folders.refused()).isEmpty();
    }

    @Test
    void a_process_refused_for_want_of_its_form_goes_through_when_the_form_comes() {
        WatchedFolders folders = started();
        probes.write(
                "probe-a.bpmn",
                Probes.process(
                        "ProbeA",
                        "A",
                        "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"Task\" name=\"Ask\" camunda:formRef=\"probeForm\" camunda:formRefBinding=\"latest\"/>",
                        "Task"));
        lookTwice(folders);
        assertThat(folders.refused()).isNotEmpty();

        probes.write("forms/probeForm.form", Probes.form("probeForm"));
        lookTwice(folders);

        assertThat(version("ProbeA")).isEqualTo(1);
        assertThat(folders.refused()).isEmpty();
    }

    @Test
    void a_half_written_file_becomes_a_version_when_it_is_whole() {
        String whole = Probes.process("ProbeA", "A");
        WatchedFolders folders = started();
        probes.write("probe-a.bpmn", whole.substring(0, whole.length() / 2));
        folders.look();
        probes.write("probe-a.bpmn", whole);
        folders.look();
        assertThat(folders.refused()).isEmpty();

        folders.look();

        assertThat(version("ProbeA")).isEqualTo(1);
    }

    @Test
    void two_instances_of_the_application_make_one_version() {
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "A"));
        WatchedFolders one = started();
        WatchedFolders other = started();
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "Better"));

        lookTwice(one);
        lookTwice(other);

        assertThat(version("ProbeA")).isEqualTo(2);
    }

    @Test
    void the_slower_instance_does_not_undo_what_was_deployed_by_another_door_in_between() {
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "A"));
        WatchedFolders one = started();
        WatchedFolders other = started();
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "From the folder"));
        lookTwice(one);
        byAnotherDoor(Probes.process("ProbeA", "From the console"));

        lookTwice(other);

        assertThat(newest("ProbeA").getName()).isEqualTo("From the console");
    }

    @Test
    void after_a_restart_the_older_file_does_not_overwrite_what_came_by_another_door() {
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "A"));
        WatchedFolders before = started();
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "From the folder"));
        lookTwice(before);
        byAnotherDoor(Probes.process("ProbeA", "From the console"));

        WatchedFolders after = started();
        lookTwice(after);
        assertThat(newest("ProbeA").getName()).isEqualTo("From the console");

        probes.write("probe-a.bpmn", Probes.process("ProbeA", "From the folder again"));
        lookTwice(after);
        assertThat(newest("ProbeA").getName()).isEqualTo("From the folder again");
    }

    @Test
    void a_file_changed_while_the_application_was_down_replaces_what_came_from_the_folder() {
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "A"));
        WatchedFolders before = started();
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "From the folder"));
        lookTwice(before);
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "Changed meanwhile"));

        started();

        assertThat(newest("ProbeA").getName()).isEqualTo("Changed meanwhile");
        assertThat(sourceOf("ProbeA")).isEqualTo("folder");
    }

    @Test
    void deleting_a_file_deploys_nothing_and_ends_its_findings() {
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "A"));
        probes.write("probe-bad.bpmn", Probes.hostile("ProbeBad"));
        WatchedFolders folders = started();
        assertThat(folders.refused()).isNotEmpty();
        long before = repository.createDeploymentQuery().count();
        probes.delete("probe-a.bpmn");
        probes.delete("probe-bad.bpmn");

        lookTwice(folders);

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(folders.refused()).isEmpty();
    }

    @Test
    void models_of_the_jar_are_not_watched() {
        WatchedFolders folders = watching(new ModelSource("", ""));

        folders.start();

        assertThat(folders.isRunning()).isFalse();
    }

    private WatchedFolders started() {
        WatchedFolders folders = watching(probes.source());
        folders.begin();
        return folders;
    }

    private WatchedFolders watching(ModelSource source) {
        BundledModels atStart =
                new BundledModels(source, new Ownership(deployed, known, source), known, deployment, running);
        atStart.afterSingletonsInstantiated();
        return new WatchedFolders(source, atStart, new FolderChanges(deployed, deployment), Duration.ofMillis(50));
    }

    private static void lookTwice(WatchedFolders folders) {
        folders.look();
        folders.look();
    }

    private void byAnotherDoor(String model) {
        repository
                .createDeployment()
                .name("probe")
                .source("console")
                .addString("probe.bpmn", model)
                .deploy();
    }

    private ProcessDefinition newest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    private String sourceOf(String process) {
        return repository
                .createDeploymentQuery()
                .deploymentId(newest(process).getDeploymentId())
                .singleResult()
                .getSource();
    }

    private long version(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .count();
    }
}
