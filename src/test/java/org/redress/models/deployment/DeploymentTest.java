package org.redress.models.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.SharedStart;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.redress.models.LetterArchive;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Models reach the engine with the application or through a process owner, and neither undoes the other's work. */
@SharedStart
class DeploymentTest {

    private static final String BOUNDARY = "model-boundary";

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
    private LetterArchive letters;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path directory;

    @AfterEach
    void removeTestModels() {
        repository.createDeploymentQuery().list().stream()
                .filter(deployment -> repository.getDeploymentResourceNames(deployment.getId()).stream()
                        .allMatch(name -> name.contains("probe") || name.contains("letters_")))
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        transaction.executeWithoutResult(status -> letters.keep("en", "as before", "bundle", "# as shipped"));
    }

    @Test
    void the_bundled_models_are_deployed_once_under_stable_names() {
        var bundled = repository
                .createDeploymentQuery()
                .deploymentSource("bundle")
                .deploymentName("redress")
                .list();

        assertThat(bundled).isNotEmpty();
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("ComplaintHandlingProcess")
                        .latestVersion()
                        .singleResult()
                        .getResourceName())
                .isEqualTo("processes/complaint-handling.bpmn");
        long before = repository.createDeploymentQuery().count();
        models(new ModelSource("processes", "forms")).afterSingletonsInstantiated();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void only_a_changed_file_becomes_a_new_version() throws IOException {
        write("probe-a.bpmn", probe("ProbeA", "A"));
        write("probe-b.bpmn", probe("ProbeB", "B"));
        deployDirectory();
        write("probe-b.bpmn", probe("ProbeB", "Better"));

        deployDirectory();

        assertThat(version("ProbeA")).isEqualTo(1);
        assertThat(version("ProbeB")).isEqualTo(2);
    }

    @Test
    void an_owners_newer_version_is_never_overwritten() throws IOException {
        write("probe-a.bpmn", probe("ProbeA", "A"));
        deployDirectory();
        assertThat(deployAs(owner(), probe("ProbeA", "The owner's")).statusCode())
                .isEqualTo(200);
        write("probe-a.bpmn", probe("ProbeA", "A of the next release"));

        deployDirectory();

        assertThat(version("ProbeA")).isEqualTo(2);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("ProbeA")
                        .latestVersion()
                        .singleResult()
                        .getName())
                .isEqualTo("The owner's");
    }

    @Test
    void one_bad_file_keeps_neither_the_others_nor_the_application_back() throws IOException {
        write("probe-a.bpmn", probe("ProbeA", "A"));
        write("probe-bad.bpmn", hostile("ProbeBad"));
        write(
                "probe-calls-bad.bpmn",
                probe("ProbeCallsBad", "C")
                        .replace(
                                "<bpmn:endEvent",
                                "<bpmn:callActivity id=\"Call\" calledElement=\"ProbeBad\" camunda:calledElementBinding=\"latest\"/><bpmn:endEvent"));

        deployDirectory();

        assertThat(version("ProbeA")).isEqualTo(1);
        assertThat(version("ProbeBad")).isZero();
        assertThat(version("ProbeCallsBad")).isZero();
    }

    @Test
    void an_owner_gets_all_findings_back_and_nothing_is_deployed() {
        HttpResponse<String> answer = deployAs(owner(), hostile("ProbeBad"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Task_Script", "Script tasks are not allowed", "Task_Class", "camunda:class is not allowed");
        assertThat(version("ProbeBad")).isZero();
    }

    @Test
    void only_owners_and_administrators_deploy() {
        Staff staff = new Staff(identities);
        String handler =
                staff.hire("deploys-not", StaffGroup.COMPLAINT_HANDLERS, StaffGroup.TEAM_LEADS, StaffGroup.MANAGERS);

        assertThat(deployAs(handler, probe("ProbeA", "A")).statusCode()).isEqualTo(403);
        assertThat(deployAs(staff.hire("admin-deploys", StaffGroup.ADMINS), probe("ProbeA", "A"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_owner_changes_words_of_letters_through_the_same_door() {
        int before = letterVersion();
        String owner = owner();

        HttpResponse<String> refused =
                deployAs(owner, "letters_en.properties", "signature=${x}\nacknowledgement.subject={1}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("signature", "cannot stand in a letter", "acknowledgement.subject", "is not filled in");
        assertThat(letterVersion()).isEqualTo(before);

        assertThat(deployAs(owner, "letters_en.properties", "signature=Yours").statusCode())
                .isEqualTo(200);
        assertThat(letterVersion()).isEqualTo(before + 1);
        assertThat(newestLetters()).isEqualTo("signature=Yours");
        String manager = new Staff(identities).hire("words-not", StaffGroup.MANAGERS);
        assertThat(deployAs(manager, "letters_en.properties", "signature=Mine").statusCode())
                .isEqualTo(403);
    }

    @Test
    void words_and_a_model_that_is_refused_are_refused_together() {
        int before = letterVersion();

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .name("probe")
                        .addString("letters_en.properties", "signature=Yours")
                        .addString("probe.bpmn", hostile("ProbeBad"))
                        .deploy())
                .hasMessageContaining("Script tasks are not allowed");

        assertThat(letterVersion()).isEqualTo(before);
    }

    @Test
    void an_owners_words_stay_when_a_release_brings_new_ones_and_when_their_deployment_is_deleted() throws IOException {
        write("forms/letters/letters_en.properties", "signature=Release 1");
        deployDirectory();
        assertThat(newestLetters()).isEqualTo("signature=Release 1");
        deployAs(owner(), "letters_en.properties", "signature=The owner''s");
        write("forms/letters/letters_en.properties", "signature=Release 2");

        deployDirectory();

        assertThat(newestLetters()).isEqualTo("signature=The owner''s");
        repository
                .createDeploymentQuery()
                .deploymentName("probe")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        deployDirectory();
        assertThat(newestLetters()).isEqualTo("signature=The owner''s");
    }

    private int letterVersion() {
        return jdbc.sql("select max(version) from letter_words where language = 'en'")
                .query(Integer.class)
                .single();
    }

    private String newestLetters() {
        return jdbc.sql("select content from letter_words where language = 'en' order by version desc limit 1")
                .query(String.class)
                .single();
    }

    private String owner() {
        return new Staff(identities).hire("model-owner", StaffGroup.PROCESS_OWNERS);
    }

    private HttpResponse<String> deployAs(String user, String model) {
        return deployAs(user, "probe.bpmn", model);
    }

    private HttpResponse<String> deployAs(String user, String file, String model) {
        String body =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nprobe\r\n--"
                        + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file
                        + "\"\r\n\r\n" + model + "\r\n--" + BOUNDARY + "--\r\n";
        return new Visitor(port)
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        body,
                        Visitor.with(
                                Visitor.basic(user, Staff.PASSWORD),
                                "Content-Type",
                                "multipart/form-data; boundary=" + BOUNDARY));
    }

    private void deployDirectory() {
        models(new ModelSource(directory.toString(), directory.resolve("forms").toString()))
                .afterSingletonsInstantiated();
    }

    private BundledModels models(ModelSource source) {
        return new BundledModels(source, new Ownership(deployed, known, source), known, deployment, running);
    }

    private long version(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .count();
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(directory.resolve("forms/letters"));
        Files.writeString(directory.resolve(name), content, StandardCharsets.UTF_8);
    }

    private static String hostile(String id) {
        return probe(id, "Bad")
                .replace(
                        "<bpmn:endEvent",
                        "<bpmn:scriptTask id=\"Task_Script\" scriptFormat=\"juel\"/>"
                                + "<bpmn:serviceTask id=\"Task_Class\" camunda:class=\"x.Y\"/><bpmn:endEvent");
    }

    private static String probe(String id, String name) {
        return """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="x"
              xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <bpmn:process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="S"/><bpmn:endEvent id="E"/>
                <bpmn:sequenceFlow id="F" sourceRef="S" targetRef="E"/></bpmn:process>
            </bpmn:definitions>""".formatted(id, name);
    }
}
