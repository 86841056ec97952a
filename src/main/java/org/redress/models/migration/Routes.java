package org.redress.models.migration;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.migration.validation.instruction.UpdateEventTriggersValidator;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.springframework.stereotype.Component;

/**
 * Activities with the same id and kind correspond. Waiting messages take the name the new version gives them; timers keep the
 * date they have, because it was counted when the waiting began.
 */
@Component
class Routes {

    private final RuntimeService runtime;
    private final RepositoryServiceImpl repository;

    Routes(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = (RepositoryServiceImpl) repository;
    }

    Route between(String source, String target) {
        ProcessDefinitionEntity from = definition(source);
        return new Route(plan(from, target), from, definition(target));
    }

    private MigrationPlan plan(ProcessDefinitionEntity from, String target) {
        MigrationPlan equal = runtime.createMigrationPlan(from.getId(), target)
                .mapEqualActivities()
                .build();
        MigrationPlanBuilder plan = runtime.createMigrationPlan(from.getId(), target);
        for (MigrationInstruction move : equal.getInstructions()) {
            var mapped = plan.mapActivities(move.getSourceActivityId(), move.getTargetActivityId());
            plan = waitsForMessage(from.findActivity(move.getSourceActivityId()))
                    ? mapped.updateEventTrigger()
                    : mapped;
        }
        return plan.build();
    }

    private static boolean waitsForMessage(ActivityImpl activity) {
        return UpdateEventTriggersValidator.definesPersistentEventTrigger(activity)
                && !String.valueOf(activity.getProperty("type")).toLowerCase().contains("timer");
    }

    private ProcessDefinitionEntity definition(String id) {
        return (ProcessDefinitionEntity) repository.getDeployedProcessDefinition(id);
    }
}
