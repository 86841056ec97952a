package org.redress.platform.sight;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/** A query for tasks needs no rows of rights: {@link PersonalTables} leaves only the person's tasks in the table it reads. */
class TaskQueries extends AuthorizationManager {

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        configureQuery(query);
    }

    /** Takes the place of the engine's own. */
    static final class Opening implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new TaskQueries();
        }
    }
}
