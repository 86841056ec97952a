package org.redress.platform.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintsAlone;
import org.redress.platform.engine.JobsInTurn;
import org.redress.platform.engine.NoSecondRound;

class BoundedRoundsTest {

    private final ProcessEngine engine = engine();
    private final ManagementService jobs = engine.getManagementService();

    private static ProcessEngine engine() {
        var settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setProcessEngineName(UUID.randomUUID().toString());
        settings.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        settings.setFailedJobCommandFactory(new NoSecondRound());
        settings.setEnforceHistoryTimeToLive(false);
        settings.setHistory("none");
        settings.getProcessEnginePlugins().add(new JobsInTurn(ComplaintsAlone.known()));
        return settings.buildProcessEngine();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_circle_from_save_point_to_save_point_ends_in_an_incident() {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "circle.bpmn",
                        Bpmn.createExecutableProcess("Circle")
                                .startEvent()
                                .exclusiveGateway("again")
                                .camundaAsyncBefore()
                                .connectTo("again")
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("Circle");

        int done = 0;
        while (executed(jobs.createJobQuery().withRetriesLeft().listPage(0, 1))) {
            done++;
        }

        assertThat(done).isEqualTo(BoundedRounds.MOST_JOBS);
        assertThat(jobs.createJobQuery().singleResult().getRetries()).isZero();
        assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .singleResult()
                        .getIncidentMessage())
                .contains("runs in a circle", "mend the model");
    }

    private boolean executed(List<Job> due) {
        try {
            due.forEach(job -> jobs.executeJob(job.getId()));
            return !due.isEmpty();
        } catch (EndlessFlow e) {
            return false;
        }
    }
}
