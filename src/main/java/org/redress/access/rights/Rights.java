package org.redress.access.rights;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.BATCH;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.redress.access.EngineRight;
import org.redress.access.KnownGroups;
import org.redress.access.WorkGroup;
import org.springframework.stereotype.Component;

/**
 * What each group may see and do in the engine. Everybody may work on the tasks offered to their group or assigned to
 * them; that follows from the task and needs no right. Only administrators may change a running complaint outside its
 * process.
 */
@Component
class Rights {

    private final KnownGroups known;
    private final Grants grants;

    Rights(KnownGroups known, Grants grants) {
        this.known = known;
        this.grants = grants;
    }

    void ensure() {
        for (WorkGroup group : known.all()) {
            group.rights().forEach(right -> ensure(group, right));
        }
    }

    private void ensure(WorkGroup group, EngineRight right) {
        switch (right) {
            case WORK_ON_TASKS -> worksOnTasks(group);
            case ASSIGN_ALL_TASKS -> seesAndAssignsAllTasks(group);
            case WATCH -> watches(group);
            case CHANGE_MODELS -> changesModels(group);
            case EVERYTHING -> mayDoEverything(group);
        }
    }

    private void mayDoEverything(WorkGroup group) {
        for (Resources resource : Resources.values()) {
            grants.grant(group, resource, ALL);
        }
    }

    private void worksOnTasks(WorkGroup group) {
        grants.grant(group, APPLICATION, "tasklist", ACCESS);
        grants.grant(group, PROCESS_DEFINITION, ProcessDefinitionPermissions.READ);
    }

    private void seesAndAssignsAllTasks(WorkGroup group) {
        grants.grant(
                group,
                PROCESS_DEFINITION,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.UPDATE_TASK,
                ProcessDefinitionPermissions.TASK_ASSIGN,
                ProcessDefinitionPermissions.TASK_WORK,
                ProcessDefinitionPermissions.READ_HISTORY);
        grants.grant(group, USER, READ);
        grants.grant(group, GROUP, READ);
    }

    private void watches(WorkGroup group) {
        grants.grant(group, APPLICATION, "cockpit", ACCESS);
        grants.grant(
                group,
                PROCESS_DEFINITION,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
        grants.grant(group, DECISION_DEFINITION, READ, READ_HISTORY);
        grants.grant(group, DECISION_REQUIREMENTS_DEFINITION, READ);
        grants.grant(group, DEPLOYMENT, READ);
        grants.grant(group, TASK, READ);
        grants.grant(group, BATCH, READ);
    }

    /** Running complaints are moved by the change console, which checks them first; earlier releases let the engine do it on demand. */
    private void changesModels(WorkGroup group) {
        grants.grant(group, DEPLOYMENT, CREATE);
        grants.withdraw(group, PROCESS_DEFINITION, ProcessDefinitionPermissions.MIGRATE_INSTANCE);
        grants.withdraw(group, BATCH, BatchPermissions.CREATE_BATCH_MIGRATE_PROCESS_INSTANCES);
    }
}
