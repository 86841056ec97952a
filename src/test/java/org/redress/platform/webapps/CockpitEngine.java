package org.redress.platform.webapps;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.CockpitRuntimeDelegate;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.redress.TestPostgres;

/** A plain engine beside our own tables, with Cockpit's query service on top, where one may set the clock. */
final class CockpitEngine implements AutoCloseable {

    private final String url = TestPostgres.migratedDatabase();
    private final CockpitRuntimeDelegate before = Cockpit.getRuntimeDelegate();
    private final ProcessEngine engine;

    CockpitEngine() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("cockpit");
        configuration.setJdbcUrl(url);
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUsername("postgres");
        configuration.setJdbcPassword("");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setJobExecutorActivate(false);
        configuration.setAuthorizationEnabled(true);
        configuration.setQueryMaxResultsLimit(1000);
        configuration.setEnforceHistoryTimeToLive(false);
        engine = configuration.buildProcessEngine();
        Cockpit.setCockpitRuntimeDelegate(new OneEngine(engine));
    }

    WaitingResource asks(String user) {
        engine.getIdentityService().setAuthenticatedUserId(user);
        return new WaitingResource(engine.getName());
    }

    void nobodyIsLoggedIn() {
        engine.getIdentityService().clearAuthentication();
    }

    void at(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Returns the definition's id. */
    String deploy(BpmnModelInstance model, String key) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(key + ".bpmn", Bpmn.convertToString(model))
                .deploy();
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    void start(String key, String complaintNumber) {
        engine.getRuntimeService().startProcessInstanceByKey(key, complaintNumber);
    }

    void completeTask(String complaintNumber) {
        engine.getTaskService()
                .complete(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(complaintNumber)
                        .singleResult()
                        .getId());
    }

    void grant(String user, Resource resource, String resourceId, Permission... permissions) {
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(user);
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        List.of(permissions).forEach(grant::addPermission);
        engine.getAuthorizationService().saveAuthorization(grant);
    }

    /** @param nextDue when its next clock ends, or {@code null} while none runs */
    void complaint(String number, Instant nextDue) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var insert = connection.prepareStatement("""
                     with c as (insert into complaint (number, version, channel, language, received_at, registered_at, recorded_by,
                             backfilled, reminders_wanted, subject, description, consent, status, stage)
                         values (?, 0, 'WEB', 'en', now(), now(), 'public', false, true, 's', 'd', true, 'RECEIVED', 'FIRST')
                         returning *)
                     insert into listed_complaint (number, status, stage, team, channel, language, access_level, subject, received_at,
                             next_due_at)
                         select number, status, stage, 'complaint-handlers', channel, language, access_level, subject, received_at,
                             cast(? as timestamptz) from c""")) {
            insert.setString(1, number);
            insert.setString(2, nextDue == null ? null : nextDue.toString());
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {
        ClockUtil.reset();
        Cockpit.setCockpitRuntimeDelegate(before);
        engine.close();
    }

    private static final class OneEngine extends DefaultCockpitRuntimeDelegate {

        private final ProcessEngine engine;

        private OneEngine(ProcessEngine engine) {
            this.engine = engine;
        }

        @Override
        public ProcessEngine getProcessEngine(String name) {
            return engine;
        }
    }
}
