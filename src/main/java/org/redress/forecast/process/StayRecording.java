package org.redress.forecast.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.redress.forecast.StayLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the engine tell {@link StayEvents} where work waits. */
@Component
class StayRecording extends AbstractProcessEnginePlugin {

    private final ObjectProvider<StayLog> log;

    /** The engine starts before the services that write the database. */
    StayRecording(ObjectProvider<StayLog> log) {
        this.log = log;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomHistoryEventHandlers().add(new StayEvents());
        List<SessionFactory> sessions = new ArrayList<>(
                engine.getCustomSessionFactories() == null ? List.of() : engine.getCustomSessionFactories());
        sessions.add(UnwrittenStays.writtenTo(log));
        engine.setCustomSessionFactories(sessions);
    }
}
