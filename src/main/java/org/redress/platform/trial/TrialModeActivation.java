package org.redress.platform.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.redress.platform.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.ClassUtils;

/**
 * Nobody named a database: then this is a trial, and everything needed comes along.
 *
 * <p>Runs after the configuration files are read (a URL may stand in any of them), which is too late for Spring Boot to read
 * the profile's own file; so it is added here, just above {@code application.yaml} of the jar.
 */
class TrialModeActivation implements EnvironmentPostProcessor, Ordered {

    static final String PROFILE = "trial";
    private static final String DATABASE = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean databaseNamed = environment.containsProperty("spring.datasource.url");
        boolean trialAsked = environment.acceptsProfiles(Profiles.of(PROFILE));
        if (databaseNamed && trialAsked) {
            throw new StartRefused(
                    "A database is configured and the profile \"trial\" is active: trial mode brings its own database.",
                    "Remove spring.datasource.url for a trial, or the profile \"trial\" for production.");
        }
        if (databaseNamed) {
            return;
        }
        if (!ClassUtils.isPresent(DATABASE, getClass().getClassLoader())) {
            throw new StartRefused(
                    "No database is configured, and this build does not bring a trial database.",
                    "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to a PostgreSQL database.");
        }
        if (!trialAsked) {
            environment.addActiveProfile(PROFILE);
            addTrialProperties(environment);
        }
    }

    private void addTrialProperties(ConfigurableEnvironment environment) {
        try {
            for (PropertySource<?> source : new YamlPropertySourceLoader()
                    .load("trial mode", new ClassPathResource("application-trial.yaml"))) {
                addAboveOwnDefaults(environment, source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addAboveOwnDefaults(ConfigurableEnvironment environment, PropertySource<?> trial) {
        environment.getPropertySources().stream()
                .map(PropertySource::getName)
                .filter(name -> name.contains("class path resource [application.yaml]"))
                .findFirst()
                .ifPresentOrElse(
                        name -> environment.getPropertySources().addBefore(name, trial),
                        () -> environment.getPropertySources().addLast(trial));
    }
}
