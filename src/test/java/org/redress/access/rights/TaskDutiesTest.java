package org.redress.access.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.TestPostgres;
import org.redress.access.GuardedTask;
import org.redress.access.TaskRights;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Whoever claims, gives away or completes a task of any model is asked for their right to it (ISO 10002 4.7). */
class TaskDutiesTest {

    private static final TaskRights DUTIES = mock(TaskRights.class);
    private static final GuardedTask OPEN = new GuardedTask(Set.of("managers"), null);
    private static ProcessEngine engine;

    private Task task;

    @BeforeAll
    static void an_engine_with_one_task() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("duties");
        configuration
                .setJdbcUrl(TestPostgres.newDatabase())
                .setJdbcDriver("org.postgresql.Driver")
                .setJdbcUsername("postgres")
                .setJdbcPassword("");
        configuration
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setJobExecutorActivate(false);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        configuration.setProcessEnginePlugins(List.of(new TaskDuties(
                new StaticListableBeanFactory(Map.of("duties", DUTIES)).getBeanProvider(TaskRights.class))));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "approve.bpmn",
                        Bpmn.createExecutableProcess("ApproveProcess")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("Task_Approve")
                                .camundaCandidateGroups("managers")
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void begin() {
        engine.getIdentityService().clearAuthentication();
        reset(DUTIES);
        String process = engine.getRuntimeService()
                .startProcessInstanceByKey("ApproveProcess")
                .getId();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process)
                .singleResult();
    }

    @Test
    void whoever_was_not_asked_completes_nothing() {
        doThrow(new RuleRefused("not yours")).when(DUTIES).requireMayComplete(OPEN, new Actor("handler"));
        engine.getIdentityService().setAuthenticatedUserId("handler");

        assertThatThrownBy(() -> engine.getTaskService().complete(task.getId())).hasMessageContaining("not yours");

        assertThat(again()).isNotNull();
    }

    @Test
    void whoever_was_asked_completes_it() {
        engine.getIdentityService().setAuthenticatedUserId("manager");

        engine.getTaskService().complete(task.getId());

        verify(DUTIES).requireMayComplete(OPEN, new Actor("manager"));
        assertThat(again()).isNull();
    }

    @Test
    void what_somebody_holds_is_known_as_theirs_when_another_completes_it() {
        engine.getTaskService().claim(task.getId(), "manager");
        engine.getIdentityService().setAuthenticatedUserId("colleague");

        engine.getTaskService().complete(task.getId());

        verify(DUTIES).requireMayComplete(new GuardedTask(Set.of("managers"), "manager"), new Actor("colleague"));
    }

    @Test
    void nobody_is_given_a_task_that_is_not_for_them() {
        doThrow(new RuleRefused("not theirs")).when(DUTIES).requireMayHold(any(), eq("handler"));
        engine.getIdentityService().setAuthenticatedUserId("lead");

        assertThatThrownBy(() -> engine.getTaskService().setAssignee(task.getId(), "handler"))
                .hasMessageContaining("not theirs");

        assertThat(again().getAssignee()).isNull();
    }

    @Test
    void whoever_gives_a_task_away_is_asked_for_the_right_to() {
        engine.getTaskService().claim(task.getId(), "manager");
        doThrow(new RuleRefused("not yours to give"))
                .when(DUTIES)
                .requireMayAssign(new GuardedTask(Set.of("managers"), "manager"), new Actor("handler"));
        engine.getIdentityService().setAuthenticatedUserId("handler");

        assertThatThrownBy(() -> engine.getTaskService().setAssignee(task.getId(), "handler"))
                .hasMessageContaining("not yours to give");

        assertThat(again().getAssignee()).isEqualTo("manager");
    }

    @Test
    void the_house_itself_is_not_asked() {
        engine.getTaskService().complete(task.getId());

        verifyNoInteractions(DUTIES);
    }

    private Task again() {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
    }
}
