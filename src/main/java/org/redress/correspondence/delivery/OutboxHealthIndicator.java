package org.redress.correspondence.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * How much mail waits and since when. A mail server that is away does not make this instance DOWN: mail waits safely,
 * complaints still come in, and taking the instance out of service would only stop those. DOWN means that the sender
 * itself gives no sign of life, which a restart heals. Watch {@code oldestWaitingSeconds} for the rest.
 */
@Component
class OutboxHealthIndicator extends AbstractHealthIndicator {

    /** Longer than one conversation with a mail server that answers each step at the last moment. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);

    private final Backlog backlog;
    private final OutboxSender sender;
    private final ObjectProvider<SenderSchedule> schedule;
    private final Clock clock;

    OutboxHealthIndicator(Backlog backlog, OutboxSender sender, ObjectProvider<SenderSchedule> schedule, Clock clock) {
        super("the outbox cannot be read");
        this.backlog = backlog;
        this.sender = sender;
        this.schedule = schedule;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Instant now = clock.instant();
        var sums = backlog.now();
        boolean scheduled = schedule.getIfAvailable() != null;
        boolean silent =
                scheduled && sender.lastSignOfLife().plus(LONGEST_SILENCE).isBefore(now);
        health.status(silent ? Status.DOWN : Status.UP)
                .withDetail("sender", silent ? "silent" : scheduled ? "running" : "disabled")
                .withDetail("waiting", sums.pending())
                .withDetail(
                        "oldestWaitingSeconds",
                        sums.oldestQueuedAt() == null
                                ? 0
                                : Duration.between(sums.oldestQueuedAt(), now).toSeconds())
                .withDetail("waitingForPeople", sums.toSend())
                .withDetail("undeliverable", sums.undeliverable());
    }
}
