package org.redress.access.traffic;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.redress.platform.Refusal;
import org.redress.platform.Trouble;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers and has room to write. It uses its own connection, because the pool may be busy or wait
 * for a database that does not answer. The test sorts more than fits into memory: that writes a temporary file and
 * leaves nothing behind.
 */
@Component("dbHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    private static final String WRITE_A_FILE =
            "select max(n) from (select n from generate_series(1, 20000) n order by md5(n::text) offset 1) sorted";

    private final JdbcConnectionDetails database;

    DatabaseHealth(JdbcConnectionDetails database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try (Connection connection = DriverManager.getConnection(database.getJdbcUrl(), patience());
                Statement statement = connection.createStatement()) {
            statement.execute("set work_mem = '64kB'");
            statement.execute(WRITE_A_FILE);
            return Health.up().build();
        } catch (SQLException e) {
            String reason = Trouble.in(e).map(Refusal::detail).orElse("The database answers with an error");
            return Health.down().withDetail("reason", reason).build();
        }
    }

    /** Time limits, in seconds. */
    private Properties patience() {
        Properties properties = new Properties();
        if (database.getUsername() != null) {
            properties.setProperty("user", database.getUsername());
        }
        if (database.getPassword() != null) {
            properties.setProperty("password", database.getPassword());
        }
        properties.setProperty("loginTimeout", "1");
        properties.setProperty("connectTimeout", "1");
        properties.setProperty("socketTimeout", "1");
        return properties;
    }
}
