package org.redress.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.redress.TestPostgres;

/** The plain engine on a real database, with every model, decision and form deployed once for all test classes. */
final class ModelEngine {

    private static final ProcessEngineConfigurationImpl CONFIGURATION = configuration();
    private static final ProcessEngine ENGINE = deployAll(CONFIGURATION.buildProcessEngine());

    private ModelEngine() {}

    static ProcessEngine engine() {
        return ENGINE;
    }

    /** Fails the test class unless it walks over every node and every flow of this process. */
    static ProcessEngineCoverageExtension fullCoverageOf(String process) {
        String[] others = ENGINE.getRepositoryService().createProcessDefinitionQuery().list().stream()
                .map(definition -> definition.getKey())
                .filter(key -> !key.equals(process))
                .toArray(String[]::new);
        return ProcessEngineCoverageExtension.builder(CONFIGURATION)
                .assertClassCoverageAtLeast(1.0)
                .excludeProcessDefinitionKeys(others)
                .handleTestMethodCoverage(false)
                .build();
    }

    private static ProcessEngine deployAll(ProcessEngine engine) {
        var deployment = engine.getRepositoryService().createDeployment().name("models");
        Stream.of(
                        ModelFiles.in("processes", ".bpmn"),
                        ModelFiles.in("processes/decisions", ".dmn"),
                        ModelFiles.in("forms", ".form"))
                .flatMap(List::stream)
                .forEach(file -> deployment.addString(file.toString(), ModelFiles.read(file)));
        deployment.deploy();
        return engine;
    }

    private static ProcessEngineConfigurationImpl configuration() {
        var configuration = new SharedEngine();
        configuration.setProcessEngineName("models");
        configuration.setJdbcUrl(TestPostgres.newDatabase());
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUsername("postgres");
        configuration.setJdbcPassword("");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setExpressionManager(new MockExpressionManager());
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
        return configuration;
    }

    /** The coverage extension asks each time for a new engine; it gets the one there is. */
    private static final class SharedEngine extends StandaloneProcessEngineConfiguration {

        @Override
        public ProcessEngine buildProcessEngine() {
            return processEngine != null ? processEngine : super.buildProcessEngine();
        }
    }
}
