package org.redress.models.replay;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** The engine's statements are read from their files once, not once for each engine: that took most of the time of a rehearsal. */
final class InMemoryEngine extends StandaloneInMemProcessEngineConfiguration {

    private static Configuration statements;

    @Override
    protected void initSqlSessionFactory() {
        synchronized (InMemoryEngine.class) {
            if (statements == null) {
                super.initSqlSessionFactory();
                statements = sqlSessionFactory.getConfiguration();
            }
        }
        sqlSessionFactory = onOwnDatabase();
    }

    private SqlSessionFactory onOwnDatabase() {
        return new DefaultSqlSessionFactory(statements) {
            @Override
            public SqlSession openSession() {
                return openSession(begin());
            }
        };
    }

    /** The session ends the transaction and gives the connection back to the pool. */
    private Connection begin() {
        try {
            Connection connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new ProcessEngineException(e);
        }
    }
}
