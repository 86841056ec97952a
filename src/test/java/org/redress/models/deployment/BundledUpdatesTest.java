package org.redress.models.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.SharedStart;
import org.redress.models.ModelFile;
import org.redress.models.Probes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A release never overwrites what an owner changed; it offers what it brings, once, and lets the owner decide. */
@SharedStart
class BundledUpdatesTest {

    private static final String FILE = "processes/probe-a.bpmn";

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
    private BundledUpdates ofTheProduct;

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
    void nothing_is_pending_in_a_new_installation() {
        assertThat(ofTheProduct.pending()).isEmpty();
    }

    @Test
    void an_owners_change_alone_is_no_update() {
        release("One");
        owner("The owner's");

        assertThat(pending()).isEmpty();
    }

    @Test
    void a_new_release_shows_what_it_brings_what_the_owner_has_and_what_that_came_from() {
        release("One");
        owner("The owner's");
        owner("The owner's, corrected");

        release("Two");

        assertThat(pending()).singleElement().satisfies(update -> {
            assertThat(update.file()).isEqualTo(FILE);
            assertThat(text(update.base())).contains("\"One\"");
            assertThat(text(update.owners())).contains("\"The owner's, corrected\"");
            assertThat(text(update.bundled())).contains("\"Two\"");
        });
        assertThat(newest()).isEqualTo("The owner's, corrected");
    }

    @Test
    void a_model_of_an_owner_that_the_release_brings_too_has_no_base() {
        owner("The owner's");

        release("One");

        assertThat(pending())
                .singleElement()
                .satisfies(update -> assertThat(update.base()).isNull());
    }

    @Test
    void once_taken_over_it_is_ours_again_and_follows_the_next_release() {
        release("One");
        owner("The owner's");
        release("Two");

        owner("Two");
        assertThat(pending()).isEmpty();
        release("Two");
        assertThat(newest()).isEqualTo("Two");

        release("Three");
        assertThat(newest()).isEqualTo("Three");
        assertThat(pending()).isEmpty();
    }

    @Test
    void what_an_owner_builds_on_a_release_taken_over_starts_from_that_release() {
        release("One");
        owner("The owner's");
        release("Two");
        owner("Two");
        owner("Two, changed");
        assertThat(pending()).isEmpty();

        release("Three");

        assertThat(pending())
                .singleElement()
                .satisfies(update -> assertThat(text(update.base())).contains("\"Two\""));
    }

    @Test
    void going_back_to_an_earlier_release_is_an_owners_decision_that_stays() {
        release("One");
        release("Two");
        owner("One");

        release("Two");

        assertThat(newest()).isEqualTo("One");
        assertThat(pending()).isEmpty();
    }

    @Test
    void forms_are_offered_as_well() {
        probes.write("forms/probeForm.form", Probes.form("probeForm"));
        start();
        repository
                .createDeployment()
                .name("probe")
                .source("console")
                .addString("forms/probeForm.form", Probes.form("probeForm").replace("default", "owners"))
                .deploy();
        probes.write("forms/probeForm.form", Probes.form("probeForm").replace("default", "next"));
        start();

        assertThat(pending())
                .singleElement()
                .satisfies(update -> assertThat(text(update.base())).contains("default"));
    }

    private void release(String name) {
        probes.write("probe-a.bpmn", Probes.process("ProbeA", name));
        start();
    }

    private void start() {
        new BundledModels(probes.source(), ownership(), known, deployment, running).afterSingletonsInstantiated();
    }

    private void owner(String name) {
        repository
                .createDeployment()
                .name("probe")
                .source("console")
                .addString("probe.bpmn", Probes.process("ProbeA", name))
                .deploy();
    }

    private List<BundledUpdate> pending() {
        return new BundledUpdates(probes.source(), deployed, ownership(), known).pending();
    }

    private Ownership ownership() {
        return new Ownership(deployed, known, probes.source());
    }

    private String newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("ProbeA")
                .latestVersion()
                .singleResult()
                .getName();
    }

    private static String text(ModelFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }
}
