package org.redress.models.migration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Asks the engine what runs on which version. Call it in the name of the application, whose lists have no limit; see
 * {@link EngineAuthority}.
 */
@Component
class RunningInstances {

    private final RepositoryService repository;
    private final RuntimeService runtime;

    RunningInstances(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /** All versions with something on them, and the newest, newest first. */
    List<RunningVersion> versions(String process) {
        List<ProcessDefinition> all = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        return all.stream()
                .map(this::counted)
                .filter(version -> version.running() > 0 || isFirst(all, version))
                .toList();
    }

    /** The instances on a version with their position, two queries for all of them. */
    List<RunningInstance> on(String definition) {
        Map<String, String> positions = runtime.createExecutionQuery().processDefinitionId(definition).list().stream()
                .collect(Collectors.groupingBy(
                        Execution::getProcessInstanceId,
                        Collectors.mapping(
                                execution -> position((ExecutionEntity) execution),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        each -> each.stream().sorted().collect(Collectors.joining(" "))))));
        return runtime.createProcessInstanceQuery().processDefinitionId(definition).list().stream()
                .map(instance -> new RunningInstance(
                        instance.getId(), known(instance), positions.getOrDefault(instance.getId(), "")))
                .toList();
    }

    private RunningVersion counted(ProcessDefinition definition) {
        return new RunningVersion(
                definition.getKey(),
                definition.getVersion(),
                definition.getId(),
                runtime.createProcessInstanceQuery()
                        .processDefinitionId(definition.getId())
                        .count());
    }

    private static boolean isFirst(List<ProcessDefinition> all, RunningVersion version) {
        return all.get(0).getId().equals(version.definition());
    }

    private static String known(ProcessInstance instance) {
        return Objects.requireNonNullElse(instance.getBusinessKey(), instance.getId());
    }

    /** Without an activity instance it stands at a save point before or after the activity. */
    private static String position(ExecutionEntity execution) {
        return execution.getActivityId()
                + (execution.getActivityInstanceId() == null ? "~" : "")
                + (execution.isActive() ? "a" : "")
                + (execution.isScope() ? "s" : "")
                + (execution.isConcurrent() ? "c" : "")
                + (execution.isEventScope() ? "e" : "");
    }
}
