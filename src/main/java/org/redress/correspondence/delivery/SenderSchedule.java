package org.redress.correspondence.delivery;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Wakes up the sender. Not active where no mail may be sent, such as in the import command or after a restore. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "redress.mail.sender-enabled", matchIfMissing = true)
class SenderSchedule {

    private final OutboxSender sender;

    SenderSchedule(OutboxSender sender) {
        this.sender = sender;
    }

    @Scheduled(fixedDelayString = "${redress.mail.tick:1s}")
    void tick() {
        sender.sendDue();
    }
}
