package org.redress.correspondence.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How calls of webhooks are delivered. They leave where mail leaves: {@code redress.mail.sender-enabled} holds both back.
 *
 * @param timeout      longest wait for a connection, and for the answer
 * @param firstRetry   pause after the first failure; it doubles with each further one
 * @param longestRetry longest pause
 * @param tries        after so many failures a call is given up; 30 are about a day
 */
@ConfigurationProperties("redress.webhook-delivery")
record WebhookDelivery(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("30s") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue("30") int tries) {

    WebhookDelivery {
        if (tries < 1 || timeout.toMillis() < 1 || firstRetry.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "redress.webhook-delivery: tries, timeout and first-retry must be more than nothing");
        }
    }

    /** The pause after so many failures in a row. */
    Duration pauseAfter(int failures) {
        Duration pause = firstRetry.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(longestRetry) > 0 ? longestRetry : pause;
    }
}
