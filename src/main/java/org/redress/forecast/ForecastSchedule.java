package org.redress.forecast;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Learns at night; not in the import command, which does one thing and ends. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "redress.deadlines.schedule-enabled", matchIfMissing = true)
class ForecastSchedule {

    private final DwellTimes dwellTimes;

    ForecastSchedule(DwellTimes dwellTimes) {
        this.dwellTimes = dwellTimes;
    }

    /** At a quarter past three at night unless set otherwise, in the server's zone. */
    @Scheduled(cron = "${redress.deadlines.forecast:0 15 3 * * *}")
    void learnDwellTimes() {
        dwellTimes.refresh();
    }
}
