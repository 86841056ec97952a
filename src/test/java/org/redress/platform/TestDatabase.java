package org.redress.platform;

import java.util.HashMap;
import java.util.Map;
import org.redress.TestPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every application started by a test a sender of letters, an empty PostgreSQL database and a first administrator, unless the test names a database or
 * a trial directory. Without it a test that names no database would start in trial mode.
 */
public class TestDatabase implements EnvironmentPostProcessor, Ordered {

    public static final String ADMIN_PASSWORD = "Only-4-these-tests!";

    private static final Map<String, String> WHO_WRITES = Map.of(
            "redress.organisation.name", "Warm Homes",
            "redress.organisation.contact", "020 7946 0000",
            "redress.mail.from", "complaints@warm.example");

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 5;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> missing = new HashMap<>(WHO_WRITES);
        missing.keySet().removeIf(environment::containsProperty);
        environment.getPropertySources().addLast(new MapPropertySource("who writes", missing));
        boolean named = environment.containsProperty("spring.datasource.url")
                || environment.containsProperty("redress.trial.data-directory");
        if (!named) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "spring.datasource.url",
                                    TestPostgres.newDatabase(),
                                    "redress.admin.password",
                                    ADMIN_PASSWORD)));
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database goes first", Map.of("spring.datasource.hikari.connection-timeout", "5000")));
        }
    }
}
