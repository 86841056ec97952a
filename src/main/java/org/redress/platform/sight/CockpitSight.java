package org.redress.platform.sight;

import java.lang.reflect.Field;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.webapp.impl.db.CommandExecutorImpl;
import org.redress.record.Subjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * Cockpit queries the database with its own session factory, not through the engine. The same restrictions are
 * installed there.
 */
@Component
class CockpitSight {

    private final ProcessEngine engine;
    private final ObjectProvider<Subjects> subjects;

    CockpitSight(ProcessEngine engine, ObjectProvider<Subjects> subjects) {
        this.subjects = subjects;
        this.engine = engine;
    }

    @EventListener(ApplicationStartedEvent.class)
    void narrow() {
        if (Cockpit.getRuntimeDelegate() == null) {
            return;
        }
        Field factory = ReflectionUtils.findField(CommandExecutorImpl.class, "sessionFactory");
        ReflectionUtils.makeAccessible(factory);
        Object sessions = ReflectionUtils.getField(factory, Cockpit.getCommandExecutor(engine.getName()));
        ((ProcessEngineConfigurationImpl) sessions)
                .getSqlSessionFactory()
                .getConfiguration()
                .addInterceptor(new PersonalTables(subjects));
    }
}
