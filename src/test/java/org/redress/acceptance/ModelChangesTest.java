package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.redress.contract.RuleRefused;
import org.redress.models.Finding;
import org.redress.models.change.ChangeCheck;
import org.redress.models.change.ChangeEvent;
import org.redress.models.change.ChangeRequests;
import org.redress.models.change.ChangeState;
import org.redress.models.change.ChangedFile;
import org.redress.models.change.ModelChange;
import org.redress.models.change.ModelChanges;
import org.redress.models.change.ModelKind;
import org.redress.models.change.ModelVersion;
import org.redress.models.change.ModelVersions;
import org.redress.models.change.Rollback;
import org.redress.models.deployment.Door;
import org.redress.models.migration.MovePlan;
import org.redress.models.migration.RunningComplaints;
import org.redress.platform.FlowEvent;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.HttpClientErrorException;

/** A process owner changes models in the console; a second person approves what the table says. */
class ModelChangesTest extends WholeProduct {

    private static final Actor OWNER = new Actor("owner");

    @Autowired
    private ModelChanges changes;

    @Autowired
    private ChangeRequests requests;

    @Autowired
    private ChangeCheck check;

    @Autowired
    private RunningComplaints running;

    @Autowired
    private Rollback rollback;

    @Autowired
    private ModelVersions models;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Timeline timeline;

    @Test
    void a_form_changes_without_a_second_person_and_is_rolled_back_in_one_action() {
        ModelVersion before = newest(ModelKind.FORM, "reachComplainant");
        long change = change(ModelKind.FORM, "reachComplainant", "\"label\": \"", "\"label\": \"Please: ");

        assertThat(requests.request(change, OWNER)).isEmpty();
        awaitState(change, ChangeState.ACTIVE);

        ModelVersion after = newest(ModelKind.FORM, "reachComplainant");
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after)
                .returns("owner", ModelVersion::deployedBy)
                .returns("To see it work.", ModelVersion::reason)
                .returns(change, ModelVersion::change)
                .returns(Door.CONSOLE, ModelVersion::door);

        long back = rollback.rollBack(change, OWNER);
        awaitState(back, ChangeState.ACTIVE);

        assertThat(content(newest(ModelKind.FORM, "reachComplainant"))).isEqualTo(content(before));
        assertThatThrownBy(() -> rollback.rollBack(change, OWNER)).isInstanceOf(RuleRefused.class);
    }

    @Test
    void a_decision_takes_the_word_of_somebody_else_than_who_asked() {
        long change =
                change(ModelKind.DECISION, "determineSilenceRule", "<description>", "<description>Looked through. ");
        int before = newest(ModelKind.DECISION, "determineSilenceRule").version();
        assertThat(requests.request(change, OWNER)).isEmpty();

        assertThatThrownBy(() -> handler("owner").claim(ModelChange.key(change), "Task_ApproveChange"))
                .isInstanceOf(HttpClientErrorException.BadRequest.class)
                .hasMessageContaining("second person");
        assertThat(newest(ModelKind.DECISION, "determineSilenceRule").version()).isEqualTo(before);
        assertThatThrownBy(() ->
                        changes.write(change, changes.get(change).files().get(0).name(), "<x/>", OWNER))
                .isInstanceOf(RuleRefused.class);
        handler("quality")
                .complete(
                        ModelChange.key(change),
                        "Task_ApproveChange",
                        "Looked at the difference.",
                        Map.of("changeApproval", "yes"));

        awaitState(change, ChangeState.ACTIVE);
        assertThat(newest(ModelKind.DECISION, "determineSilenceRule").version()).isEqualTo(before + 1);
        assertThat(changes.trail(change))
                .extracting(ChangeEvent::kind)
                .containsExactly(
                        ChangeEvent.Kind.DRAFTED,
                        ChangeEvent.Kind.FILE_TAKEN,
                        ChangeEvent.Kind.FILE_WRITTEN,
                        ChangeEvent.Kind.DESCRIBED,
                        ChangeEvent.Kind.REQUESTED,
                        ChangeEvent.Kind.APPROVED,
                        ChangeEvent.Kind.ACTIVATED);
    }

    @Test
    void whoever_wrote_a_change_does_not_approve_it_though_somebody_else_requested_it() {
        long change = change(ModelKind.DECISION, "determinePriority", "<description>", "<description>Looked through. ");
        assertThat(requests.request(change, new Actor("admin"))).isEmpty();

        assertThatThrownBy(() -> handler("owner").claim(ModelChange.key(change), "Task_ApproveChange"))
                .isInstanceOf(HttpClientErrorException.BadRequest.class)
                .hasMessageContaining("second person");
        requests.withdraw(change, OWNER);
    }

    @Test
    void what_is_not_approved_can_be_mended_and_requested_again() {
        long change =
                change(ModelKind.DECISION, "findClosingBlockers", "<description>", "<description>Looked through. ");
        requests.request(change, OWNER);

        handler("quality")
                .complete(ModelChange.key(change), "Task_ApproveChange", "Not yet.", Map.of("changeApproval", "no"));

        assertThat(changes.get(change).state()).isEqualTo(ChangeState.REJECTED);
        assertThat(requests.request(change, OWNER)).isEmpty();
        requests.withdraw(change, OWNER);
        assertThat(changes.get(change).state()).isEqualTo(ChangeState.WITHDRAWN);
        assertThat(handler("admin").tasks(ModelChange.key(change))).isEmpty();
    }

    @Test
    void what_the_gate_refuses_is_named_and_nothing_is_deployed() {
        long deployments = repository.createDeploymentQuery().count();
        long change =
                change(ModelKind.PROCESS, "ClosingProcess", "#{closeComplaintDelegate}", "#{dropComplaintDelegate}");

        List<Finding> findings = requests.request(change, OWNER);

        assertThat(findings).extracting(Finding::file).containsOnly("processes/closing.bpmn");
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.element()).isEqualTo("Task_CloseComplaint");
            assertThat(finding.sentence()).contains("dropComplaintDelegate");
        });
        assertThat(changes.get(change).state()).isEqualTo(ChangeState.DRAFT);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
    }

    @Test
    void a_file_is_checked_among_the_others_of_its_change_and_only_its_own_findings_are_told() {
        long change = change(ModelKind.PROCESS, "ClosingProcess", "\"verifyCorrection\"", "\"ownVerification\"");
        assertThat(findingsIn(change, "processes/closing.bpmn"))
                .extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.contains("There is no form \"ownVerification\""));

        changes.add(change, "forms/ownVerification.form", ownForm(), OWNER);
        changes.add(change, "forms/worse.form", "no form", OWNER);

        assertThat(findingsIn(change, "processes/closing.bpmn")).isEmpty();
        assertThat(findingsIn(change, "forms/ownVerification.form")).isEmpty();
        assertThat(findingsIn(change, "forms/worse.form"))
                .extracting(Finding::file)
                .containsExactly("forms/worse.form");
    }

    @Test
    void what_would_become_of_running_complaints_is_told_of_files_that_need_each_other() {
        long change = change(ModelKind.PROCESS, "ClosingProcess", "\"verifyCorrection\"", "\"ownVerification\"");
        changes.add(change, "forms/ownVerification.form", ownForm(), OWNER);
        assertThat(check.findings(changes.get(change))).isEmpty();

        assertThat(running.preview(changes.get(change).modelFiles()))
                .extracting(MovePlan::process)
                .containsExactly("ClosingProcess");
    }

    @Test
    void two_owners_do_not_overwrite_each_other_unawares() {
        long mine = change(ModelKind.FORM, "contactComplainant", "\"label\": \"", "\"label\": \"Mine: ");
        long yours = change(ModelKind.FORM, "contactComplainant", "\"label\": \"", "\"label\": \"Yours: ");
        requests.request(yours, OWNER);
        awaitState(yours, ChangeState.ACTIVE);

        assertThat(requests.request(mine, OWNER))
                .extracting(Finding::sentence)
                .singleElement()
                .asString()
                .contains("was deployed since");

        changes.rebase(mine, "forms/contactComplainant.form");
        assertThat(requests.request(mine, OWNER)).isEmpty();
        awaitState(mine, ChangeState.ACTIVE);
    }

    @Test
    void complaints_that_run_move_where_the_owner_wants_it() {
        var number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        await().untilAsserted(() -> assertThat(handler("handler").tasks(number)).isNotEmpty());
        long change = change(
                ModelKind.PROCESS,
                "InitialAssessmentProcess",
                "<bpmn:documentation>",
                "<bpmn:documentation>Looked through. ");
        changes.describe(
                change,
                ModelChanges.ANY,
                "Move",
                "To see them move.",
                null,
                Set.of("processes/initial-assessment.bpmn"),
                OWNER);
        assertThat(requests.request(change, OWNER)).isEmpty();

        handler("quality")
                .complete(ModelChange.key(change), "Task_ApproveChange", "Fine.", Map.of("changeApproval", "yes"));

        awaitState(change, ChangeState.ACTIVE);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(number.value(), "InitialAssessmentProcess")
                                .singleResult()
                                .getProcessDefinitionId())
                        .startsWith("InitialAssessmentProcess:2:"));
        assertThat(timeline.of(number))
                .filteredOn(entry -> entry.event() == FlowEvent.MOVED_TO_ANOTHER_VERSION)
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("owner"));
    }

    @Test
    void a_change_waits_for_its_day() {
        long change = change(ModelKind.FORM, "explainDelay", "\"label\": \"", "\"label\": \"Then: ");
        changes.describe(
                change,
                ModelChanges.ANY,
                "Later",
                "On its day.",
                Instant.parse("2999-01-01T00:00:00Z"),
                Set.of(),
                OWNER);

        assertThat(requests.request(change, OWNER)).isEmpty();

        await().during(Duration.ofSeconds(2))
                .until(() -> newest(ModelKind.FORM, "explainDelay").version() == 1);
        requests.withdraw(change, OWNER);
    }

    private long change(ModelKind kind, String id, String what, String with) {
        long change = changes.draft("Change " + id, OWNER);
        String name = changes.take(change, kind, id, OWNER);
        ChangedFile file = changes.get(change).file(name).orElseThrow();
        assertThat(file.content()).contains(what);
        changes.write(
                change, name, file.content().replaceFirst(Pattern.quote(what), Matcher.quoteReplacement(with)), OWNER);
        changes.describe(change, ModelChanges.ANY, "Change " + id, "To see it work.", null, Set.of(), OWNER);
        return change;
    }

    private String ownForm() {
        return content(newest(ModelKind.FORM, "verifyCorrection"))
                .replace("\"verifyCorrection\"", "\"ownVerification\"");
    }

    private List<Finding> findingsIn(long id, String file) {
        ModelChange change = changes.get(id);
        return check.findings(change, change.file(file).orElseThrow());
    }

    private void awaitState(long change, ChangeState state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(changes.get(change).state()).isEqualTo(state));
    }

    private ModelVersion newest(ModelKind kind, String id) {
        return models.versions(kind, id).get(0);
    }

    private String content(ModelVersion version) {
        return models.content(version.deployment(), version.file()).orElseThrow();
    }
}
