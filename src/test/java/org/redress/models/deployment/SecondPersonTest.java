package org.redress.models.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.SharedStart;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.redress.models.Probes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the table of change approvals wants a second person, no door but the change console lets a change in. */
@SharedStart
class SecondPersonTest {

    private static final String BOUNDARY = "model-boundary";
    private static final String APPROVAL = "needs the approval of a second person";
    private static final String TABLE = "determineChangeApproval";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

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
    private Doors doors;

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
                .filter(each -> "probe".equals(each.getName())
                        || repository.getDeploymentResourceNames(each.getId()).stream()
                                .anyMatch(name -> name.contains("probe")))
                .forEach(each -> repository.deleteDeployment(each.getId(), true));
        jdbc.sql("delete from bundled_model where file like '%probe%'").update();
    }

    @Test
    void as_shipped_the_modeler_needs_no_second_person() {
        assertThat(deploy("", "probe.bpmn", Probes.process("ProbeA", "A")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_modeler_is_told_for_each_file_to_use_the_console_and_nothing_is_deployed() throws IOException {
        putInForce(withoutTheRowOfOtherDoors());
        long before = repository.createDeploymentQuery().count();

        HttpResponse<String> answer =
                deploy("", "probe.bpmn", Probes.process("ProbeA", "A"), "probeForm.form", Probes.form("probeForm"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "probe.bpmn: A change by this way in " + APPROVAL,
                        "probeForm.form: A change by this way in ",
                        "/staff/models");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(deploy("", "probeForm.form", Probes.form("probeForm")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatever_source_is_claimed_over_rest_it_is_rest() throws IOException {
        assertThat(deploy("console", "probe.bpmn", Probes.process("ProbeA", "A"))
                        .statusCode())
                .isEqualTo(200);
        Deployment claimed = newest();
        assertThat(claimed.getSource()).isEqualTo("rest");
        assertThat(jdbc.sql("select door from model_deployment where deployment_id = ?")
                        .param(claimed.getId())
                        .query(String.class)
                        .single())
                .isEqualTo("REST");

        putInForce(withoutTheRowOfOtherDoors());

        for (String source : List.of("console", "bundle", "folder")) {
            assertThat(deploy(source, "probe.bpmn", Probes.process("ProbeA", source))
                            .body())
                    .contains(APPROVAL);
        }
        assertThat(version("ProbeA")).isEqualTo(1);
    }

    @Test
    void the_table_in_force_decides_about_its_own_change() throws IOException {
        String shipped = shipped();
        putInForce(withoutTheRowOfOtherDoors());
        long before = tables();

        assertThat(deploy("", "change-approval.dmn", shipped).statusCode()).isEqualTo(400);

        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void a_table_without_an_answer_lets_nothing_in() throws IOException {
        putInForce(withoutTheRowOfOtherDoors().replaceFirst("(?s)(.*)<text>true</text>", "$1<text>null</text>"));

        assertThat(deploy("", "probe.bpmn", Probes.process("ProbeA", "A")).body())
                .contains(APPROVAL);
    }

    @Test
    void a_file_in_a_folder_waits_until_its_change_is_active_and_holds_up_no_other() throws IOException {
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "A"));
        probes.write("probe-b.bpmn", Probes.process("ProbeB", "B"));
        WatchedFolders folders = started();
        putInForce(withoutTheRowOfOtherDoors());
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "Better"));
        probes.write("forms/probeForm.form", Probes.form("probeForm"));

        folders.look();
        folders.look();

        assertThat(version("ProbeA")).isEqualTo(1);
        assertThat(folders.refused()).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo("processes/probe-a.bpmn");
            assertThat(finding.sentence()).contains(APPROVAL).doesNotContain("engine");
        });
        doors.through(
                Door.CONSOLE,
                repository
                        .createDeployment()
                        .name("probe")
                        .addString("processes/probe-a.bpmn", Probes.process("ProbeA", "Better"))::deploy);
        folders.look();
        assertThat(folders.refused()).isEmpty();
        assertThat(deployed.isInUse(Probes.file("forms/probeForm.form", Probes.form("probeForm"))))
                .isTrue();
    }

    @Test
    void nor_does_a_restart_let_a_changed_file_in() throws IOException {
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "A"));
        probes.write("probe-b.bpmn", Probes.process("ProbeB", "B"));
        started();
        putInForce(withoutTheRowOfOtherDoors());
        probes.write("probe-a.bpmn", Probes.process("ProbeA", "Better"));

        WatchedFolders folders = started();

        assertThat(version("ProbeA")).isEqualTo(1);
        assertThat(folders.refused())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains(APPROVAL));
    }

    @Test
    void what_was_deployed_is_deleted_by_administrators_only() {
        assertThat(deploy("", "probe.bpmn", Probes.process("ProbeA", "A")).statusCode())
                .isEqualTo(200);
        String address = "/engine-rest/deployment/" + newest().getId() + "?cascade=true";

        assertThat(new Visitor(port)
                        .send("DELETE", address, "", Visitor.basic(owner(), Staff.PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        assertThat(version("ProbeA")).isEqualTo(1);
        String admin = new Staff(identities).hire("admin-deletes", StaffGroup.ADMINS);
        assertThat(new Visitor(port)
                        .send("DELETE", address, "", Visitor.basic(admin, Staff.PASSWORD))
                        .statusCode())
                .isEqualTo(204);
    }

    private String owner() {
        return new Staff(identities).hire("model-owner", StaffGroup.PROCESS_OWNERS);
    }

    private HttpResponse<String> deploy(String source, String... filesAndContents) {
        StringBuilder body = new StringBuilder(part("deployment-name", "", "probe"));
        if (!source.isEmpty()) {
            body.append(part("deployment-source", "", source));
        }
        for (int i = 0; i < filesAndContents.length; i += 2) {
            body.append(part("data" + i, "; filename=\"" + filesAndContents[i] + "\"", filesAndContents[i + 1]));
        }
        return new Visitor(port)
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        body + "--" + BOUNDARY + "--\r\n",
                        Visitor.with(
                                Visitor.basic(owner(), Staff.PASSWORD),
                                "Content-Type",
                                "multipart/form-data; boundary=" + BOUNDARY));
    }

    private static String part(String name, String more, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n"
                + content + "\r\n";
    }

    private void putInForce(String table) {
        doors.through(
                Door.CONSOLE,
                repository.createDeployment().name("probe").addString("processes/decisions/change-approval.dmn", table)
                        ::deploy);
    }

    private static String shipped() throws IOException {
        return Files.readString(Path.of("processes/decisions/change-approval.dmn"));
    }

    private static String withoutTheRowOfOtherDoors() throws IOException {
        String without = shipped().replaceFirst("(?s)<rule id=\"Rule_determineChangeApproval_1\">.*?</rule>", "");
        assertThat(without).isNotEqualTo(shipped());
        return without;
    }

    private WatchedFolders started() {
        ModelSource source = probes.source();
        BundledModels atStart =
                new BundledModels(source, new Ownership(deployed, known, source), known, deployment, running);
        atStart.afterSingletonsInstantiated();
        WatchedFolders folders =
                new WatchedFolders(source, atStart, new FolderChanges(deployed, deployment), Duration.ofMillis(50));
        folders.begin();
        return folders;
    }

    private Deployment newest() {
        return repository
                .createDeploymentQuery()
                .deploymentName("probe")
                .orderByDeploymentTime()
                .desc()
                .list()
                .get(0);
    }

    private long tables() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .count();
    }

    private long version(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .count();
    }
}
