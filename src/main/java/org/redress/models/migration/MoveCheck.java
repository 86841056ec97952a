package org.redress.models.migration;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessInstance;
import org.camunda.bpm.engine.impl.migration.instance.parser.MigratingInstanceParser;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingProcessInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;

/** The engine's own command for moving an instance, stopped after it has looked whether it can. */
final class MoveCheck extends MigrateProcessInstanceCmd {

    private final MigratingProcessInstanceValidationReportImpl report =
            new MigratingProcessInstanceValidationReportImpl();

    MoveCheck(MigrationPlan plan, String instance) {
        super(
                (MigrationPlanExecutionBuilderImpl)
                        new MigrationPlanExecutionBuilderImpl(null, plan).processInstanceIds(instance),
                true);
    }

    /** After it was executed; without failures when the instance can move. */
    MigratingProcessInstanceValidationReport report() {
        return report;
    }

    boolean failed() {
        return report.hasFailures();
    }

    @Override
    public Void migrateProcessInstance(
            CommandContext context,
            String instance,
            MigrationPlan plan,
            ProcessDefinitionEntity target,
            boolean skipJavaSerializationFormatCheck) {
        boolean hasEndedMeanwhile = context.getExecutionManager().findExecutionById(instance) == null;
        if (!hasEndedMeanwhile) {
            MigratingProcessInstance moving = new MigratingInstanceParser(
                            context.getProcessEngineConfiguration().getProcessEngine())
                    .parse(instance, plan, report);
            validateInstructions(context, moving, report);
        }
        return null;
    }
}
