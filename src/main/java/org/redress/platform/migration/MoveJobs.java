package org.redress.platform.migration;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchConfiguration;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.redress.record.Actor;

/**
 * The engine's own jobs that move instances, one transaction for each. What moved and what had to stay is written down in that
 * transaction; what fails for a technical reason is tried again by the engine.
 */
final class MoveJobs extends MigrationBatchJobHandler {

    private final MoveLog log;

    MoveJobs(MoveLog log) {
        this.log = log;
    }

    @Override
    public void executeHandler(
            MigrationBatchConfiguration batch, ExecutionEntity execution, CommandContext context, String tenantId) {
        for (String instance : List.copyOf(batch.getIds())) {
            move(instance, batch, context, tenantId);
        }
    }

    private void move(String id, MigrationBatchConfiguration batch, CommandContext context, String tenantId) {
        ExecutionEntity instance = context.getExecutionManager().findExecutionById(id);
        if (instance == null) {
            log.stays(batch.getBatchId(), id, new Obstacle("", "", "ended before it was its turn"));
            return;
        }
        Route route = route(batch.getMigrationPlan(), context);
        if (!instance.getProcessDefinitionId().equals(route.from().getId())) {
            log.stays(batch.getBatchId(), id, new Obstacle("", "", "had left this version before it was its turn"));
            return;
        }
        try {
            super.executeHandler(only(id, batch), null, context, tenantId);
            log.moved(batch.getBatchId(), id, instance.getBusinessKey(), route, requestedBy(batch, context));
        } catch (MigratingProcessInstanceValidationException e) {
            // found before anything was changed
            if (!log.stays(batch.getBatchId(), id, Obstacle.of(e.getValidationReport(), route))) {
                throw e;
            }
        }
    }

    private MigrationBatchConfiguration only(String instance, MigrationBatchConfiguration batch) {
        MigrationBatchConfiguration one = createJobConfiguration(batch, List.of(instance));
        one.setBatchId(batch.getBatchId());
        return one;
    }

    private Route route(MigrationPlan plan, CommandContext context) {
        ProcessDefinitionEntity from = getProcessDefinition(context, plan.getSourceProcessDefinitionId());
        return new Route(plan, from, getProcessDefinition(context, plan.getTargetProcessDefinitionId()));
    }

    private static Actor requestedBy(MigrationBatchConfiguration batch, CommandContext context) {
        return Optional.ofNullable(context.getBatchManager().findBatchById(batch.getBatchId()))
                .map(BatchEntity::getCreateUserId)
                .map(Actor::new)
                .orElse(Actor.SYSTEM);
    }
}
