package org.redress.platform.hardening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.redress.platform.engine.NotedTrouble;
import org.redress.platform.engine.RetriedCommands;
import org.redress.platform.engine.Steps;
import org.redress.platform.engine.WorkingTeam;
import org.redress.platform.sight.NoComments;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the engine's defaults leave open, closed. The plain settings stand in {@code application.yaml}. */
@Component
class Hardening extends AbstractProcessEnginePlugin {

    /** A query without a limit, or with a higher one, is refused. Tasklist and Cockpit ask for so many at a time. */
    private static final int LONGEST_LIST = 2000;

    private static final Set<String> ANSWERS = Set.of(
            "java.util.ArrayList",
            "java.lang.Object",
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Double");

    private final ListableBeanFactory beans;
    private final Environment environment;

    Hardening(ListableBeanFactory beans, Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(new Steps(beans), new WorkingTeam(beans)));
        engine.setDmnEngineConfiguration(guardedDecisions(engine));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(new NoClasses());
        engine.getCustomPostBPMNParseListeners().add(new NoBuiltInTasks());
        putBeforeCommands(engine);
        engine.setCommandContextFactory(new QuietRefusals(engine));
        engine.setAdminGroups(new ArrayList<>(List.of("admins")));
        engine.setGroupResourceWhitelistPattern("[a-z][a-z0-9-]*");
        engine.setUserResourceWhitelistPattern("[A-Za-z0-9][A-Za-z0-9._@-]*");
        SlowPasswordHash hash = new SlowPasswordHash(PasswordCost.of(environment));
        engine.setPasswordEncryptor(hash);
        engine.setIdentityService(new GuardedIdentity(engine, beans, hash.ofNobody()));
        engine.setEnablePasswordPolicy(true);
        engine.setResourceAuthorizationProvider(new FewGrants());
        engine.setJavaSerializationFormatEnabled(false);
        engine.setValueTypeResolver(new FlatTypes());
        makeNothingOfAClassNamedOutside(engine);
        engine.setQueryMaxResultsLimit(LONGEST_LIST);
        engine.setEnableHistoricInstancePermissions(true);
        engine.setEnforceHistoryTimeToLive(true);
        runJobsInOrder(engine);
    }

    /** The list of classes that may be read back from what is stored: a decision's answer, no more. */
    private static void makeNothingOfAClassNamedOutside(ProcessEngineConfigurationImpl engine) {
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationTypeValidator(className -> ANSWERS.contains(className));
    }

    /** Another listener to decisions may be registered already, so it is kept. */
    private static DefaultDmnEngineConfiguration guardedDecisions(ProcessEngineConfigurationImpl engine) {
        DefaultDmnEngineConfiguration before = engine.getDmnEngineConfiguration();
        DefaultDmnEngineConfiguration decisions = before == null ? new DefaultDmnEngineConfiguration() : before;
        decisions.setFeelEngineFactory(new GuardedFeel());
        return decisions;
    }

    /** Timers first and the longest due first; a failed job is tried again after growing pauses, then it is an incident. */
    private static void runJobsInOrder(ProcessEngineConfigurationImpl engine) {
        engine.setJobExecutorPreferTimerJobs(true);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setFailedJobRetryTimeCycle("PT30S,PT2M,PT10M,PT1H,PT4H");
    }

    private static void putBeforeCommands(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(
                new NotedTrouble(),
                new RetriedCommands(),
                new NoExpressionsInQueries(),
                new HandsOffTasks(),
                new FlatValuesOnly(engine),
                new RefusedDeployments(),
                new NoComments())));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(
                new NotedTrouble(), new NoExpressionsInQueries(), new HandsOffTasks(), new FlatValuesOnly(engine))));
    }
}
