package org.redress.platform.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile(TrialModeActivation.PROFILE)
@ConditionalOnClass(EmbeddedPostgres.class)
class TrialDatabase {

    @Bean
    DataDirectory trialDataDirectory(@Value("${redress.trial.data-directory}") String directory) {
        return DataDirectory.occupy(Path.of(directory));
    }

    @Bean
    TrialServer trialServer(DataDirectory directory) {
        return new TrialServer(directory);
    }
}
