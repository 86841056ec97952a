package org.redress.models.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.SharedStart;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.complaint.ComplaintNumber;
import org.redress.models.ModelRefused;
import org.redress.models.Probes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What runs on an older version moves to the newest one as a whole, or stays as it was and says why. */
@SharedStart
class RunningComplaintsTest {

    private static final String P = "ProbeProcess";
    private static final String ASK =
            "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"Task_Ask\" name=\"Ask politely\"/>";

    @Autowired
    private RunningComplaints complaints;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void remove_what_was_deployed() {
        identities.clearAuthentication();
        SecurityContextHolder.clearContext();
        // the engine may be about to end it itself
        Awaitility.await().ignoreExceptions().until(() -> {
            management.createBatchQuery().list().forEach(batch -> management.deleteBatch(batch.getId(), true));
            return management.createBatchQuery().count() == 0;
        });
        repository
                .createDeploymentQuery()
                .deploymentName("probe")
                .list()
                .forEach(each -> repository.deleteDeployment(each.getId(), true));
    }

    @Test
    void versions_are_told_with_what_runs_on_them_and_the_newest_is_always_among_them() {
        deploy(ASK, "Task_Ask");
        start("one");
        start("two");
        deploy(ASK.replace("politely", "twice"), "Task_Ask");
        deploy(ASK.replace("politely", "again"), "Task_Ask");

        assertThat(complaints.versions(P))
                .extracting(RunningVersion::version, RunningVersion::running)
                .containsExactly(tuple(3, 0L), tuple(1, 2L));
    }

    @Test
    void whoever_waits_where_the_new_version_waits_too_moves_and_goes_on_there() {
        deploy(ASK, "Task_Ask");
        start("one");
        deploy(
                ASK + "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"Task_Thank\" name=\"Thank\"/>",
                "Task_Ask",
                "Task_Thank");
        assertThat(complaints.plan(P).movable()).containsExactly("one");
        assertThat(complaints.plan(P).activities())
                .contains(new MovePlan.ActivityMove(1, "Task_Ask", "Ask politely", "Task_Ask", "Ask politely"));

        MoveProgress progress = moved(Set.of());

        assertThat(progress).isEqualTo(new MoveProgress(progress.move(), 1, 1, List.of(), true));
        assertThat(versionOf("one")).isEqualTo(2);
        tasks.complete(taskOf("one"));
        assertThat(tasks.createTaskQuery().taskId(taskOf("one")).singleResult().getTaskDefinitionKey())
                .isEqualTo("Task_Thank");
    }

    @Test
    void whoever_waits_where_the_new_version_has_nothing_stays_and_the_reason_is_a_sentence() {
        deploy(
                ASK + "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"Task_Thank\" name=\"Thank\"/>",
                "Task_Ask",
                "Task_Thank");
        start("one");
        start("two");
        tasks.complete(taskOf("two"));
        deploy("<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"Task_Thank\" name=\"Thank\"/>", "Task_Thank");

        MovePlan plan = complaints.plan(P);

        assertThat(plan.movable()).containsExactly("two");
        assertThat(plan.staying())
                .containsExactly(new MovePlan.Staying(
                        "one",
                        1,
                        "Task_Ask",
                        "Ask politely",
                        "waits at \"Ask politely\", which the new version no longer has"));
        assertThat(moved(Set.of()).moved()).isEqualTo(1);
        assertThat(versionOf("one")).isEqualTo(1);
        assertThat(versionOf("two")).isEqualTo(2);
    }

    @Test
    void another_kind_of_step_under_the_same_id_is_no_place_to_go_on() {
        deploy(ASK, "Task_Ask");
        start("one");
        deploy("<bpmn:receiveTask id=\"Task_Ask\" name=\"Ask\" messageRef=\"M\"/>", "Task_Ask");

        assertThat(complaints.plan(P).staying())
                .extracting(MovePlan.Staying::reason)
                .containsExactly("waits at \"Ask politely\", which is another kind of step in the new version");
    }

    @Test
    void waiting_messages_take_their_new_name_and_timers_keep_their_date() {
        deploy(ASK + boundaries("Msg_A", "P9D"), "Task_Ask");
        start("one");
        Date due = timer("one");
        deploy((ASK + boundaries("Msg_B", "P1D")), "Task_Ask");

        assertThat(moved(Set.of()).moved()).isEqualTo(1);

        assertThat(timer("one")).isEqualTo(due);
        assertThat(runtime.createEventSubscriptionQuery()
                        .processInstanceId(instance("one").getId())
                        .list())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.getEventName()).isEqualTo("Msg_B"));
        runtime.createMessageCorrelation("Msg_B")
                .processInstanceBusinessKey("one")
                .correlate();
        assertThat(instance("one")).isNull();
    }

    @Test
    void a_complaint_that_somebody_works_on_at_the_same_moment_is_tried_again() {
        deploy(ASK, "Task_Ask");
        String id = start("one").getId();
        deploy(ASK.replace("politely", "twice"), "Task_Ask");

        String move = new TransactionTemplate(transactions).execute(work -> {
            jdbc.sql("update act_ru_execution set rev_ = rev_ + 1 where id_ = ?")
                    .param(id)
                    .update();
            String begun = elsewhere(() -> complaints.move(P, Set.of()));
            await().atMost(Duration.ofSeconds(60)).until(() -> elsewhere(this::somebodyWaitsForUs));
            return begun;
        });

        assertThat(finished(move).moved()).isEqualTo(1);
        assertThat(versionOf("one")).isEqualTo(2);
    }

    @Test
    void what_fails_for_a_technical_reason_is_tried_reported_and_left_as_it_was() {
        deploy(ASK, "Task_Ask");
        start("one");
        deploy(ASK + boundaries("Msg_A", "not a duration"), "Task_Ask");

        MoveProgress progress = moved(Set.of());

        assertThat(progress.moved()).isZero();
        assertThat(progress.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.complaint()).isEqualTo("one");
            assertThat(failure.reason()).contains("technical reason", "it stays as it was");
        });
        assertThat(versionOf("one")).isEqualTo(1);
        tasks.complete(taskOf("one"));
        assertThat(instance("one")).isNull();
    }

    @Test
    void the_report_outlives_the_engines_batch() {
        deploy(ASK, "Task_Ask");
        start("one");
        deploy(ASK.replace("politely", "twice"), "Task_Ask");
        MoveProgress progress = moved(Set.of());

        // the engine may be about to end it itself
        Awaitility.await().ignoreExceptions().until(() -> {
            management.createBatchQuery().list().forEach(batch -> management.deleteBatch(batch.getId(), true));
            return management.createBatchQuery().count() == 0;
        });

        assertThat(complaints.progress(progress.move())).isEqualTo(progress);
    }

    @Test
    void owners_may_move_and_others_may_not() {
        deploy(ASK, "Task_Ask");
        start("one");
        deploy(ASK.replace("politely", "twice"), "Task_Ask");
        Staff staff = new Staff(identities);
        staff.hire("mover", StaffGroup.PROCESS_OWNERS);
        staff.hire("no-mover", StaffGroup.COMPLAINT_HANDLERS, StaffGroup.TEAM_LEADS, StaffGroup.MANAGERS);

        identities.setAuthentication("no-mover", List.of("complaint-handlers", "team-leads", "managers"));
        assertThatThrownBy(() -> complaints.move(P, Set.of())).isInstanceOf(AccessDeniedException.class);
        identities.clearAuthentication();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("mover", null, List.of()));
        String move = complaints.move(P, Set.of());

        assertThat(finished(move).moved()).isEqualTo(1);
        assertThat(jdbc.sql("select requested_by from version_move where id = ?")
                        .param(Long.valueOf(move))
                        .query(String.class)
                        .single())
                .isEqualTo("mover");
    }

    @Test
    void a_preview_says_the_same_and_leaves_nothing_behind() {
        deploy(ASK, "Task_Ask");
        start("one");
        String candidate = Probes.process(
                P,
                "Probe",
                "<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"Task_Other\" name=\"Other\"/>",
                "Task_Other");
        List<Long> before = counts();
        Set<String> registered = new TreeSet<>(engine.getRegisteredDeployments());
        Set<String> cached = new TreeSet<>(
                engine.getDeploymentCache().getProcessDefinitionCache().keySet());

        MovePlan preview = complaints.preview(Probes.file("processes/probe.bpmn", candidate));

        assertThat(preview.staying())
                .extracting(MovePlan.Staying::complaint, MovePlan.Staying::version)
                .containsExactly(tuple("one", 1));
        assertThat(counts()).isEqualTo(before);
        assertThat(engine.getRegisteredDeployments()).containsExactlyInAnyOrderElementsOf(registered);
        assertThat(cached)
                .containsAll(
                        engine.getDeploymentCache().getProcessDefinitionCache().keySet());
        start("two");
        assertThat(versionOf("two")).isEqualTo(1);
        repository
                .createDeployment()
                .name("probe")
                .addString("probe.bpmn", candidate)
                .deploy();
        assertThat(complaints.plan(P).staying()).containsAll(preview.staying());
    }

    @Test
    void a_preview_of_what_the_gate_refuses_tells_every_finding() {
        String bad = Probes.process(
                P, "Probe", "<bpmn:scriptTask id=\"Task_Script\" scriptFormat=\"juel\"/>", "Task_Script");
        List<Long> before = counts();

        assertThatThrownBy(() -> complaints.preview(Probes.file("processes/probe.bpmn", bad)))
                .isInstanceOfSatisfying(
                        ModelRefused.class,
                        refused -> assertThat(refused.findings())
                                .anySatisfy(
                                        finding -> assertThat(finding.element()).isEqualTo("Task_Script")));

        assertThat(counts()).isEqualTo(before);
    }

    private static String boundaries(String message, String duration) {
        return """
            <bpmn:boundaryEvent id="Boundary_Told" attachedToRef="Task_Ask">
              <bpmn:messageEventDefinition messageRef="%s"/></bpmn:boundaryEvent>
            <bpmn:boundaryEvent id="Boundary_Late" attachedToRef="Task_Ask" cancelActivity="false"><bpmn:timerEventDefinition>
              <bpmn:timeDuration>%s</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:endEvent id="Told"/><bpmn:endEvent id="Late"/>""".formatted(message, duration)
                + Probes.sequence("Boundary_Told", "Told")
                + Probes.sequence("Boundary_Late", "Late");
    }

    /** Whatever rules owners' models keep to: what moves is the engine's own affair. */
    private void deploy(String between, String... flow) {
        String messages = Stream.of("M", "Msg_A", "Msg_B")
                .map(name -> "<bpmn:message id=\"%1$s\" name=\"%1$s\"/>".formatted(name))
                .reduce("", String::concat);
        Probes.pastTheGate(
                engine, Probes.process(P, "Probe", between, flow).replace("<bpmn:process", messages + "<bpmn:process"));
    }

    private ProcessInstance start(String key) {
        return runtime.startProcessInstanceByKey(P, key);
    }

    private ProcessInstance instance(String key) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(P)
                .processInstanceBusinessKey(key)
                .singleResult();
    }

    private int versionOf(String key) {
        return repository
                .getProcessDefinition(instance(key).getProcessDefinitionId())
                .getVersion();
    }

    private String taskOf(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
    }

    private Date timer(String key) {
        return management
                .createJobQuery()
                .processInstanceId(instance(key).getId())
                .timers()
                .singleResult()
                .getDuedate();
    }

    private MoveProgress moved(Set<ComplaintNumber> which) {
        return finished(complaints.move(P, which));
    }

    private MoveProgress finished(String move) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> complaints.progress(move).finished());
        return complaints.progress(move);
    }

    private boolean somebodyWaitsForUs() {
        return jdbc.sql(
                                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static <R> R elsewhere(Supplier<R> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    private List<Long> counts() {
        return Stream.of(
                        "act_re_deployment",
                        "act_re_procdef",
                        "act_ge_bytearray",
                        "act_ru_jobdef",
                        "act_ru_event_subscr",
                        "act_ru_execution")
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
