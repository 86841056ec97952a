package org.redress.correspondence.webhook;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * How many calls wait, since when, and how many were given up. Another system that is away is no reason to take this instance out
 * of service, so this is never DOWN; watch {@code givenUp} and {@code oldestWaitingSeconds}.
 */
@Component
class WebhooksHealthIndicator extends AbstractHealthIndicator {

    private final WebhookOutbox outbox;
    private final Clock clock;

    WebhooksHealthIndicator(WebhookOutbox outbox, Clock clock) {
        super("the calls of webhooks cannot be read");
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var backlog = outbox.backlog();
        health.up()
                .withDetail("waiting", backlog.pending())
                .withDetail(
                        "oldestWaitingSeconds",
                        backlog.oldestQueuedAt() == null
                                ? 0
                                : Duration.between(backlog.oldestQueuedAt(), clock.instant())
                                        .toSeconds())
                .withDetail("givenUp", backlog.dead());
    }
}
