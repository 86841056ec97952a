package org.redress.correspondence.webhook;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Wakes up the sender. Not active where no mail may be sent, because then no call may be sent either. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "redress.mail.sender-enabled", matchIfMissing = true)
class WebhookSchedule {

    private final WebhookSender sender;

    WebhookSchedule(WebhookSender sender) {
        this.sender = sender;
    }

    @Scheduled(fixedDelayString = "${redress.webhook-delivery.tick:1s}")
    void tick() {
        sender.sendDue();
    }
}
