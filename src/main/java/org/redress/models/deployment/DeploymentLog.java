package org.redress.models.deployment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records for every deployment who made it, when, and in which way ({@link Door}), in the transaction of the
 * deployment.
 */
@Component
public class DeploymentLog extends AbstractProcessEnginePlugin {

    private final ObjectProvider<JdbcClient> jdbc;
    private final Doors doors;
    private final Clock clock;

    /** The engine starts before the services that read the database. */
    DeploymentLog(ObjectProvider<JdbcClient> jdbc, Doors doors, Clock clock) {
        this.jdbc = jdbc;
        this.doors = doors;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> deployers = new ArrayList<>();
        if (engine.getCustomPostDeployers() != null) {
            deployers.addAll(engine.getCustomPostDeployers());
        }
        deployers.add(this::record);
        engine.setCustomPostDeployers(deployers);
    }

    private void record(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            jdbc.getObject()
                    .sql(
                            "insert into model_deployment (deployment_id, deployed_at, deployed_by, door) values (?, ?, ?, ?)")
                    .params(
                            deployment.getId(),
                            Timestamp.from(clock.instant()),
                            Context.getCommandContext().getAuthenticatedUserId(),
                            doors.current().name())
                    .update();
        }
    }

    /** Adds what only a change knows: for whom it was deployed, and why. */
    public void explain(String deployment, String deployedBy, String reason, long change) {
        jdbc.getObject()
                .sql("update model_deployment set deployed_by = ?, reason = ?, change_id = ? where deployment_id = ?")
                .params(deployedBy, reason, change, deployment)
                .update();
    }
}
