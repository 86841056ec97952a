package org.redress.platform.trial;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile(TrialModeActivation.PROFILE)
class TrialTime {

    @Bean
    TrialClock clock(DataDirectory directory) {
        return new TrialClock(directory.resolve("time-ahead"), Clock.systemUTC());
    }
}
