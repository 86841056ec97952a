package org.redress.models.replay;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.redress.platform.hardening.EngineWords;
import org.redress.platform.hardening.NoScripts;

/**
 * An engine of its own, in memory, for one model and one thread. It shares nothing with the application's engine: no
 * database, no transaction, no steps, no jobs, no history, and nobody finds it by its name.
 */
final class RehearsalEngine implements AutoCloseable {

    private final ProcessEngine engine;
    private final String process;
    private Consumer<String> observer = activity -> {};

    /** @param ways what the conditions are told: whether a flow is to be taken, by its id */
    RehearsalEngine(String process, byte[] rehearsalModel, Map<String, Boolean> ways) {
        this.process = process;
        this.engine = configuration(ways).buildProcessEngine();
        ProcessEngines.unregister(engine);
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addInputStream("rehearsal.bpmn", new ByteArrayInputStream(rehearsalModel))
                    .deploy();
        } catch (RuntimeException e) {
            engine.close();
            throw new UnreadableChange(EngineWords.of(e), e);
        }
    }

    private ProcessEngineConfigurationImpl configuration(Map<String, Boolean> ways) {
        ProcessEngineConfigurationImpl configuration = new InMemoryEngine();
        String name = "rehearsal-" + UUID.randomUUID();
        configuration.setProcessEngineName(name);
        // lives as long as the engine's pool holds a connection to it
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setIdBlockSize(10_000);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setExpressionManager(new ConditionAnswers(ways));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(observing())));
        return configuration;
    }

    private BpmnParseListener observing() {
        return new AbstractBpmnParseListener() {

            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity definition) {
                observe(definition);
            }
        };
    }

    private void observe(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    execution -> observer.accept(activity.getId()));
            observe(activity);
        }
    }

    /** @param observer told of every activity that begins */
    String start(String startEvent, Consumer<String> observer) {
        this.observer = observer;
        return engine.getRuntimeService()
                .createProcessInstanceByKey(process)
                .startBeforeActivity(startEvent)
                .execute()
                .getId();
    }

    boolean isRunning(String instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                > 0;
    }

    /** What the instance waits for. */
    List<Waiting> waiting(String instance) {
        List<Waiting> waiting = new ArrayList<>();
        engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .list()
                .forEach(task -> waiting.add(new Waiting(task.getTaskDefinitionKey(), false, task.getId())));
        engine.getRuntimeService()
                .createEventSubscriptionQuery()
                .processInstanceId(instance)
                .list()
                .forEach(event -> waiting.add(new Waiting(event.getEventName(), true, event.getExecutionId())));
        return waiting;
    }

    void end(Waiting waiting) {
        if (waiting.isEvent()) {
            engine.getRuntimeService().messageEventReceived(waiting.activity(), waiting.handle());
        } else {
            engine.getTaskService().complete(waiting.handle());
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    /** @param handle how the engine calls it */
    record Waiting(String activity, boolean isEvent, String handle) {}
}
