package org.redress.forecast.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.redress.forecast.StayLog;
import org.redress.forecast.Visit;
import org.springframework.beans.factory.ObjectProvider;

/** Visits that began and ended in one command of the engine; written when the engine writes its own data. */
final class UnwrittenStays implements Session {

    private final ObjectProvider<StayLog> log;
    private final Map<String, Visit> came = new LinkedHashMap<>();
    private final List<Visit.Moved> moved = new ArrayList<>();
    private final Map<String, Instant> went = new LinkedHashMap<>();

    private UnwrittenStays(ObjectProvider<StayLog> log) {
        this.log = log;
    }

    static SessionFactory writtenTo(ObjectProvider<StayLog> log) {
        return new SessionFactory() {

            @Override
            public Class<?> getSessionType() {
                return UnwrittenStays.class;
            }

            @Override
            public Session openSession() {
                return new UnwrittenStays(log);
            }
        };
    }

    void came(Visit visit) {
        came.put(visit.id(), visit);
    }

    /** Its task has got its name, which may be put together from variables. */
    void called(String visit, String name) {
        if (name != null) {
            came.computeIfPresent(visit, (id, unnamed) -> unnamed.called(name));
        }
    }

    void moved(Visit.Moved visit) {
        moved.add(visit);
    }

    void went(String visit, Instant when) {
        went.put(visit, when);
    }

    @Override
    public void flush() {
        if (!came.isEmpty() || !moved.isEmpty() || !went.isEmpty()) {
            StayLog stays = log.getObject();
            stays.came(came.values());
            stays.moved(moved);
            stays.went(went);
            close();
        }
    }

    @Override
    public void close() {
        came.clear();
        moved.clear();
        went.clear();
    }
}
