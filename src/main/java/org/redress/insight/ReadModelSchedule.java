package org.redress.insight;

import org.redress.record.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Compares at night; not in the import command, which does one thing and ends. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "redress.deadlines.schedule-enabled", matchIfMissing = true)
class ReadModelSchedule {

    private final ReadModel readModel;

    ReadModelSchedule(ReadModel readModel) {
        this.readModel = readModel;
    }

    /** At a quarter to three at night unless set otherwise, in the server's zone. */
    @Scheduled(cron = "${redress.insight.comparison:0 45 2 * * *}")
    void compare() {
        readModel.check(Actor.SYSTEM);
    }

    @Scheduled(fixedDelayString = "${redress.insight.tick:2s}")
    void goOn() {
        while (readModel.step()) {
            // the next step follows at once; each is short
        }
    }
}
