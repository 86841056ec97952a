package org.redress.models.migration;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.redress.platform.FlowEvent;
import org.redress.record.Actor;
import org.redress.record.Subjects;
import org.redress.record.Timeline;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records who moved and who had to stay, whichever interface the move was requested through. */
@Component
class MoveLog extends AbstractProcessEnginePlugin {

    private final ObjectProvider<MoveRecords> records;
    private final ObjectProvider<Timeline> timeline;
    private final ObjectProvider<Subjects> subjects;

    /** The engine starts before the services that read the database. */
    MoveLog(ObjectProvider<MoveRecords> records, ObjectProvider<Timeline> timeline, ObjectProvider<Subjects> subjects) {
        this.subjects = subjects;
        this.records = records;
        this.timeline = timeline;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomBatchJobHandlers(new ArrayList<>(List.of(new MoveJobs(this))));
    }

    /** @param by who set the engine's batch; who asked for a move of ours is known better */
    void moved(String batch, String instance, String businessKey, Route route, Actor by) {
        records.getObject().moved(batch, instance);
        Actor wantedBy = records.getObject().requestedBy(batch).orElse(by);
        subjects.getObject()
                .in(businessKey)
                .ifPresent(subject -> timeline.getObject()
                        .record(
                                subject,
                                wantedBy,
                                FlowEvent.MOVED_TO_ANOTHER_VERSION,
                                "%s: version %d to %d"
                                        .formatted(
                                                route.process(),
                                                route.from().getVersion(),
                                                route.to().getVersion())));
    }

    boolean stays(String batch, String instance, Obstacle obstacle) {
        return records.getObject().stays(batch, instance, obstacle);
    }
}
