package org.redress.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.SharedStart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** What an expression can reach, wherever somebody puts it. */
@SharedStart
class ExpressionsTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ConfigurableListableBeanFactory beans;

    private Counter counter;

    @BeforeEach
    void registerCounter() {
        if (!beans.containsSingleton("expressionCounter")) {
            beans.registerSingleton("expressionCounter", new Counter());
        }
        counter = beans.getBean("expressionCounter", Counter.class);
        counter.hits.set(0);
    }

    @AfterEach
    void logOut() {
        identities.clearAuthentication();
        filters.createTaskFilterQuery()
                .filterName("hostile")
                .list()
                .forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${''['class']}",
                "${amount.getClass()}",
                "${environment.getProperty('spring.datasource.url')}",
                "${environment}",
                "${dataSource}",
                "${identityService}",
                "${expressionCounter.hit()}",
                "${expressionCounter}",
                "${execution.processEngineServices}",
                "${execution.getVariables()}",
                "${execution.setVariable('amount', 1)}",
                "${execution.processEngine}",
                "${prepareAwaitingAnswerDelegate.getClass()}",
                "${prepareAwaitingAnswerDelegate.execute(execution)}",
                "${prepareAwaitingAnswerDelegate.class}",
                "${dateTime().getClass()}",
                "${dateTime().getZone()}",
                "${now().getTime()}",
                "${words.put('a', 'b')}",
                "${words.getClass()}",
                "${words.word.length()}",
                "#{springSecurityFilterChain}"
            })
    void a_model_reaches_neither_the_jvm_nor_other_beans(String hostile) {
        assertThatThrownBy(() -> evaluate(hostile)).isInstanceOf(RuntimeException.class);

        assertThat(counter.hits).hasValue(0);
    }

    @Test
    void a_model_reaches_steps_variables_maps_dates_and_its_business_key() {
        assertThat(evaluate("${amount > 10 && words.word == 'b'}")).isEqualTo(true);
        assertThat(evaluate("#{prepareAwaitingAnswerDelegate}")).isNotNull();
        assertThat(evaluate("#{independentReviewerListener}")).isNotNull();
        assertThat(evaluate("#{execution.processBusinessKey}")).isEqualTo("C-2026-000001-00");
        assertThat(evaluate("${dateTime().plusDays(2).toDate()}")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${expressionCounter.hit()}", "${''.getClass().getName()}", "${currentUser()}"})
    void an_expression_in_a_query_is_refused_inside_alternatives_too(String expression) {
        TaskQuery top = tasks.createTaskQuery().taskAssigneeExpression(expression);
        TaskQuery alternatives = tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression(expression)
                .taskOwner("x")
                .endOr();

        assertThatThrownBy(top::count).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(alternatives::count).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(alternatives::list).isInstanceOf(BadUserRequestException.class);
        assertThat(counter.hits).hasValue(0);
    }

    @Test
    void an_expression_in_a_stored_filter_reaches_nothing() {
        String hostile = "${expressionCounter.hit()}";
        TaskQuery extension = tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression(hostile)
                .taskOwner("x")
                .endOr();
        String plain = store(tasks.createTaskQuery().taskOwner("x"));

        assertThatThrownBy(() -> filters.list(store(tasks.createTaskQuery().taskAssigneeExpression(hostile))));
        assertThatThrownBy(() -> filters.list(store(
                tasks.createTaskQuery().or().taskAssigneeExpression(hostile).endOr())));
        assertThatThrownBy(() -> filters.count(store(
                tasks.createTaskQuery().or().taskAssigneeExpression(hostile).endOr())));
        assertThatThrownBy(() -> filters.list(plain, extension));
        assertThat(counter.hits).hasValue(0);
    }

    @Test
    void the_lists_of_tasklist_work() {
        String deployment = aTaskOf("team-leads");

        String mine = store(tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks());
        String due = store(tasks.createTaskQuery().dueBeforeExpression("${dateTime().plusDays(2)}"));

        assertThat(filters.count(mine)).isEqualTo(1);
        assertThat(filters.count(due)).isZero();
        identities.clearAuthentication();
        repository.deleteDeployment(deployment, true);
    }

    private String aTaskOf(String group) {
        var model = Bpmn.createExecutableProcess("OneTask")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("Task_One")
                .name("One")
                .camundaCandidateGroups(group)
                .endEvent()
                .done();
        String deployment = repository
                .createDeployment()
                .addModelInstance("one.bpmn", model)
                .deploy()
                .getId();
        runtime.startProcessInstanceByKey("OneTask");
        return deployment;
    }

    private String store(TaskQuery query) {
        identities.clearAuthentication();
        Filter filter = filters.newTaskFilter("hostile");
        filter.setQuery(query);
        String id = filters.saveFilter(filter).getId();
        identities.setAuthentication("somebody", List.of("team-leads", "admins"));
        return id;
    }

    private Object evaluate(String expression) {
        DelegateExecution execution = mock(ExecutionEntity.class);
        when(execution.getProcessBusinessKey()).thenReturn("C-2026-000001-00");
        VariableScope scope = mock(VariableScope.class);
        Map<String, Object> variables =
                Map.of("amount", 20, "words", new HashMap<>(Map.of("word", "b")), "execution", execution);
        variables.forEach((name, value) -> {
            when(scope.hasVariable(name)).thenReturn(true);
            when(scope.getVariable(name)).thenReturn(value);
        });
        return engine.getCommandExecutorTxRequired()
                .execute(context -> engine.getExpressionManager()
                        .createExpression(expression)
                        .getValue(scope));
    }

    /** A bean nobody allowed. */
    public static class Counter {

        final AtomicInteger hits = new AtomicInteger();

        public String hit() {
            hits.incrementAndGet();
            return "hit";
        }
    }
}
