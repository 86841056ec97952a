package org.redress.correspondence.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.redress.correspondence.CorrespondenceEvent;
import org.redress.correspondence.delivery.DeliveryFailed.Kind;
import org.redress.record.Actor;
import org.redress.record.Subjects;
import org.redress.record.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox: one mail, one transaction, marked as sent after the mail server took it. Between the
 * two a crash may repeat the one mail in flight, recognisable by its Message-ID. Nothing that happens here ends the
 * loop, and one mail that fails holds up no other person's.
 */
@Component
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private static final String BY_MAIL = "EMAIL";
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final SmtpLetters letters;
    private final Timeline timeline;
    private final Subjects subjects;
    private final Undeliverable undeliverable;
    private final Leaving leaving;
    private final ApplicationEventPublisher events;
    private final MailSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;
    /**
     * Taken by the mail server, but not yet marked as sent because the database failed; this node does not send it
     * again.
     */
    private final Set<Long> taken = ConcurrentHashMap.newKeySet();

    private final AtomicReference<Instant> lastSign;
    private volatile boolean closing;

    OutboxSender(
            Outbox outbox,
            SmtpLetters letters,
            Timeline timeline,
            Subjects subjects,
            Undeliverable undeliverable,
            Leaving leaving,
            ApplicationEventPublisher events,
            MailSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.letters = letters;
        this.timeline = timeline;
        this.subjects = subjects;
        this.undeliverable = undeliverable;
        this.leaving = leaving;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.lastSign = new AtomicReference<>(clock.instant());
    }

    /** Sends until nothing is due, the mail server is away, or the application stops. */
    void sendDue() {
        boolean goOn = true;
        while (goOn && !closing) {
            goOn = sendNext();
            lastSign.set(clock.instant());
        }
    }

    Instant lastSignOfLife() {
        return lastSign.get();
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    /** @return whether it makes sense to go on at once */
    private boolean sendNext() {
        var claimed = new AtomicReference<OutboxMail>();
        try {
            boolean goOn = Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<OutboxMail> due = outbox.claimDue(clock.instant());
                due.ifPresent(claimed::set);
                return due.isPresent() && handle(due.get());
            }));
            Optional.ofNullable(claimed.get()).ifPresent(mail -> taken.remove(mail.id()));
            return goOn;
        } catch (Throwable e) {
            // also errors: a loop that died silently would keep every later mail
            LOG.error(
                    "sending mail failed and will be tried again: {} (details at level DEBUG, they may quote people)",
                    e.getClass().getName());
            LOG.debug("sending mail failed", e);
            Optional.ofNullable(claimed.get()).ifPresent(mail -> putOff(mail, e));
            return false;
        }
    }

    private boolean handle(OutboxMail mail) {
        try {
            if (!taken.contains(mail.id())) {
                letters.send(leaving.today(mail));
                taken.add(mail.id());
            }
            outbox.sent(mail.id(), clock.instant());
            tell(mail);
            if (mail.toComplainant()) {
                events.publishEvent(new LetterArrived(
                        mail.complaint(), mail.kind(), mail.occasion(), Actor.SYSTEM, BY_MAIL, clock.instant()));
            }
            return true;
        } catch (DeliveryFailed e) {
            LOG.warn("mail {} not taken: {}, attempt {}", mail.id(), e.kind(), mail.attempts() + 1);
            if (e.kind() == Kind.FOR_GOOD || isHopeless(mail)) {
                undeliverable.record(mail, e.getMessage(), e.kind() == Kind.FOR_GOOD);
            } else {
                postpone(mail, e.getMessage());
            }
            return e.kind() != Kind.SERVER_AWAY;
        }
    }

    private boolean isHopeless(OutboxMail mail) {
        return mail.firstFailedAt() != null
                && !clock.instant().isBefore(mail.firstFailedAt().plus(settings.giveUpAfter()));
    }

    private void postpone(OutboxMail mail, String error) {
        postpone(mail, settings.pauseAfter(mail.attempts() + 1), error);
    }

    private void postpone(OutboxMail mail, Duration pause, String error) {
        Instant now = clock.instant();
        outbox.postpone(mail.id(), now, now.plus(pause), error);
    }

    private void tell(OutboxMail mail) {
        if (mail.about() != null) {
            subjects.lock(mail.about());
            timeline.record(mail.about(), Actor.SYSTEM, CorrespondenceEvent.MAIL_SENT, mail.what());
        }
    }

    /**
     * After a failure of ours the transaction is gone, but the mail must still be put off so that others get their
     * turn. Only for a moment when it was sent and only the record is missing.
     */
    private void putOff(OutboxMail mail, Throwable failure) {
        Duration pause = taken.contains(mail.id()) ? A_MOMENT : settings.pauseAfter(mail.attempts() + 1);
        try {
            transaction.executeWithoutResult(
                    status -> postpone(mail, pause, failure.getClass().getName()));
        } catch (Throwable e) {
            LOG.error(
                    "mail {} could not be put off: {}", mail.id(), e.getClass().getName());
        }
    }
}
