package org.redress.tracking;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks after whoever asked for a link. Not active where no mail may be sent. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "redress.mail.sender-enabled", matchIfMissing = true)
class LostLinkSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(LostLinkSchedule.class);

    private final LostLinks links;

    LostLinkSchedule(LostLinks links) {
        this.links = links;
    }

    /** One at a time: what fails waits for the next round, and says nothing about whom it concerns. */
    @Scheduled(fixedDelayString = "${redress.lost-links.tick:2s}")
    void tick() {
        try {
            boolean more = true;
            while (more) {
                more = links.lookAfterNext();
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "a link that somebody asked for could not be sent yet: {}",
                    e.getClass().getName());
        }
    }
}
