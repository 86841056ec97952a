package org.redress.correspondence.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.redress.correspondence.CorrespondenceEvent;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the calls that wait in the outbox: one call, one transaction, marked after the other system took it. Between the two a
 * crash may repeat the one call in flight, recognisable by its idempotency key. A webhook that fails is left alone for the rest
 * of the round, so it holds up no other one.
 */
@Component
class WebhookSender {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);

    private final WebhookOutbox outbox;
    private final HttpWebhooks webhooks;
    private final Timeline timeline;
    private final WebhookDelivery delivery;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile boolean closing;

    WebhookSender(
            WebhookOutbox outbox,
            HttpWebhooks webhooks,
            Timeline timeline,
            WebhookDelivery delivery,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.webhooks = webhooks;
        this.timeline = timeline;
        this.delivery = delivery;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Calls until nothing is due, every webhook left is away, or the application stops. */
    void sendDue() {
        Set<String> away = new HashSet<>();
        boolean goOn = true;
        while (goOn && !closing) {
            goOn = sendNext(away);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    /** @return whether there may be more to do */
    private boolean sendNext(Set<String> away) {
        var claimed = new AtomicReference<WebhookCall>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<WebhookCall> due = outbox.claimDue(clock.instant(), away);
                due.ifPresent(claimed::set);
                due.ifPresent(call -> handle(call, away));
                return due.isPresent();
            }));
        } catch (Throwable e) {
            // also errors: a loop that died silently would keep every later call
            LOG.error(
                    "calling a webhook failed and will be tried again: {}",
                    e.getClass().getName());
            LOG.debug("calling a webhook failed", e);
            Optional.ofNullable(claimed.get()).ifPresent(call -> putOff(call, e));
            return false;
        }
    }

    private void handle(WebhookCall call, Set<String> away) {
        try {
            webhooks.send(call);
            outbox.delivered(call.id(), clock.instant());
            timeline.record(call.subject(), Actor.SYSTEM, CorrespondenceEvent.WEBHOOK_CALLED, call.webhook());
        } catch (CallFailed e) {
            LOG.warn(
                    "webhook {} did not take call {}: {}, attempt {}",
                    call.webhook(),
                    call.id(),
                    e.getMessage(),
                    call.attempts() + 1);
            away.add(call.webhook());
            postponeOrGiveUp(call, e.getMessage());
        }
    }

    private void postponeOrGiveUp(WebhookCall call, String error) {
        int failures = call.attempts() + 1;
        if (failures < delivery.tries()) {
            Instant next = clock.instant().plus(delivery.pauseAfter(failures));
            outbox.postpone(call.id(), next, error);
        } else {
            LOG.error("webhook {} never took call {}; it is given up", call.webhook(), call.id());
            outbox.giveUp(call.id(), error);
            timeline.record(call.subject(), Actor.SYSTEM, CorrespondenceEvent.WEBHOOK_FAILED, call.webhook());
        }
    }

    /**
     * After a failure of ours the transaction is gone, but the call must still be put off so that others get their
     * turn.
     */
    private void putOff(WebhookCall call, Throwable failure) {
        try {
            transaction.executeWithoutResult(status -> outbox.postpone(
                    call.id(),
                    clock.instant().plus(delivery.pauseAfter(call.attempts() + 1)),
                    failure.getClass().getName()));
        } catch (Throwable e) {
            LOG.error(
                    "call {} could not be put off: {}", call.id(), e.getClass().getName());
        }
    }
}
