package org.redress;

import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The engine's SQL is read from its files once in each JVM: with a dozen products started there one after the other, a sixth of the time. */
@Component
class StatementsReadOnce extends AbstractProcessEnginePlugin {

    private static Configuration statements;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        synchronized (StatementsReadOnce.class) {
            if (statements != null) {
                engine.setSqlSessionFactory(
                        on(new Environment("default", new ManagedTransactionFactory(), engine.getDataSource())));
            }
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        synchronized (StatementsReadOnce.class) {
            if (statements == null) {
                statements = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .getSqlSessionFactory()
                        .getConfiguration();
            }
        }
    }

    private static SqlSessionFactory on(Environment database) {
        Configuration own = new Configuration(database);
        own.setDefaultExecutorType(statements.getDefaultExecutorType());
        for (Object statement : statements.getMappedStatements()) {
            // short names that several have stand there as something else
            if (statement instanceof MappedStatement mapped && !own.hasStatement(mapped.getId(), false)) {
                own.addMappedStatement(mapped);
            }
        }
        return new DefaultSqlSessionFactory(own);
    }
}
