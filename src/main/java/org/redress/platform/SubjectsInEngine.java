package org.redress.platform;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.redress.record.Subjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives steps access to subjects. Models get none, because a model cannot name a bean that is not a step. */
@Component
class SubjectsInEngine extends AbstractProcessEnginePlugin implements SessionFactory {

    private final ObjectProvider<Subjects> subjects;

    /** The engine starts before the services that read the database. */
    SubjectsInEngine(ObjectProvider<Subjects> subjects) {
        this.subjects = subjects;
    }

    /** Only valid while the engine runs a step. */
    static Subjects known() {
        return Context.getCommandContext().getSession(Asked.class).subjects();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<SessionFactory> sessions =
                engine.getCustomSessionFactories() == null ? new ArrayList<>() : engine.getCustomSessionFactories();
        sessions.add(this);
        engine.setCustomSessionFactories(sessions);
    }

    @Override
    public Class<?> getSessionType() {
        return Asked.class;
    }

    @Override
    public Session openSession() {
        return new Asked(subjects.getObject());
    }

    private record Asked(Subjects subjects) implements Session {

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
