package org.redress.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.TestPostgres;
import org.redress.casework.StandIns;
import org.redress.casework.WorkTaken;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintsAlone;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Lateness moves the work to another group and never lowers a limit: who checks it stays asked (ISO 10002 5.4). */
class ReassignmentTest {

    private static final List<Object> TAKEN = new ArrayList<>();

    private static ProcessEngine engine;
    private static EngineComplaintFlow flow;
    private static int last;

    private final ComplaintNumber number = ComplaintNumber.of(2026, ++last);

    @BeforeAll
    static void an_engine_with_work_and_a_check_of_it() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("reassignment");
        configuration
                .setJdbcUrl(TestPostgres.newDatabase())
                .setJdbcDriver("org.postgresql.Driver")
                .setJdbcUsername("postgres")
                .setJdbcPassword("");
        configuration
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        StandIns nobodyIsAway = () -> (complaint, groups) -> Set.of();
        flow = new EngineComplaintFlow(
                engine,
                new OpenWork(
                        engine,
                        new TaskOffering(
                                ComplaintsAlone.known(),
                                new StaticListableBeanFactory(Map.of("standIns", nobodyIsAway))
                                        .getBeanProvider(StandIns.class),
                                new StaticListableBeanFactory(Map.of("engine", engine))
                                        .getBeanProvider(ProcessEngine.class),
                                TAKEN::add)));
        for (var process : Map.of(
                        "WorkProcess",
                        "${candidateGroup}",
                        "ApprovalProcess",
                        "${approvalGroup}",
                        "EscalationProcess",
                        "${candidateGroup}")
                .entrySet()) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            process.getKey() + ".bpmn",
                            Bpmn.createExecutableProcess(process.getKey())
                                    .camundaHistoryTimeToLive(1)
                                    .startEvent()
                                    .userTask("Task")
                                    .camundaCandidateGroups(process.getValue())
                                    .endEvent()
                                    .done())
                    .deploy();
        }
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void late_work_is_taken_from_its_holder_and_offered_to_the_other_group_alone() {
        String work = begin("WorkProcess", "complaint-handlers");
        tasks().claim(task(work).getId(), "handler");

        Set<String> holders = flow.reassign(number, "complaint-handlers", "team-leads");

        assertThat(holders).containsExactly("handler");
        assertThat(task(work).getAssignee()).isNull();
        assertThat(groups(work)).containsExactly("team-leads");
        assertThat(TAKEN)
                .last()
                .isInstanceOfSatisfying(
                        WorkTaken.class,
                        taken -> assertThat(taken)
                                .returns(number, WorkTaken::subject)
                                .returns("handler", WorkTaken::from)
                                .returns(Set.of("team-leads"), WorkTaken::groups)
                                .returns(false, WorkTaken::backAgain));
    }

    @Test
    void whom_a_table_named_to_approve_stays_asked_though_the_group_is_the_same() {
        String approval = begin("ApprovalProcess", "managers");
        tasks().claim(task(approval).getId(), "manager");

        assertThat(flow.reassign(number, "managers", "team-leads")).isEmpty();

        assertThat(task(approval).getAssignee()).isEqualTo("manager");
        assertThat(groups(approval)).containsExactly("managers");
    }

    @Test
    void work_of_a_third_group_stays_where_it_is() {
        String work = begin("WorkProcess", "investigators");

        assertThat(flow.reassign(number, "complaint-handlers", "team-leads")).isEmpty();

        assertThat(groups(work)).containsExactly("investigators");
    }

    @Test
    void whoever_is_asked_about_the_lateness_and_other_complaints_are_left_alone() {
        String question = begin("EscalationProcess", "complaint-handlers");
        String other = begin(ComplaintNumber.of(2026, ++last), "WorkProcess", "complaint-handlers");

        flow.reassign(number, "complaint-handlers", "team-leads");

        assertThat(groups(question)).containsExactly("complaint-handlers");
        assertThat(groups(other)).containsExactly("complaint-handlers");
    }

    private String begin(String process, String group) {
        return begin(number, process, group);
    }

    private static String begin(ComplaintNumber complaint, String process, String group) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(
                        process, complaint.value(), Map.of("candidateGroup", group, "approvalGroup", group))
                .getId();
    }

    private static Task task(String process) {
        return tasks().createTaskQuery().processInstanceId(process).singleResult();
    }

    private static List<String> groups(String process) {
        return tasks().getIdentityLinksForTask(task(process).getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    private static TaskService tasks() {
        return engine.getTaskService();
    }
}
