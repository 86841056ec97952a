package org.redress.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.OutboxMail.Audience;
import org.redress.correspondence.OutboxMail.State;
import org.redress.record.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of letters to the complainant: whether they arrived, and what is done about letters that came back. */
@Service
public class Deliveries {

    private final Outbox outbox;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(Outbox outbox, MailSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** True while a mail to the complainant is known to be undeliverable and nobody has tried to reach them another way. */
    @Transactional(readOnly = true)
    public boolean complainantUnreached(ComplaintNumber number) {
        return outbox.hasUndeliverable(number);
    }

    /** Whether the mail server took everything that was written to the complainant since, or somebody told them another way. */
    @Transactional(readOnly = true)
    public boolean everythingArrived(ComplaintNumber number, Instant since) {
        return outbox.hasAllArrived(number, since);
    }

    /** Somebody told the complainant another way what could not be delivered by mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reached(ComplaintNumber number, Actor by, String how) {
        List<OutboxMail> told =
                outbox.of(number).stream().filter(OutboxMail::isBack).toList();
        outbox.settle(number, State.SETTLED);
        told.forEach(mail -> events.publishEvent(new LetterArrived(number, mail.kind(), mail.occasion(), by, how)));
    }

    /** Every other way was tried in vain; the record keeps it as in vain. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void triedInVain(ComplaintNumber number) {
        outbox.settle(number, State.UNREACHED);
    }

    /** Sends letters that came back once more, in the same words, to the complainant's present address. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendAgain(Complaint complaint) {
        String language = MailTexts.localeOf(complaint.receipt().language()).getLanguage();
        List<OutboxMail> back = outbox.of(complaint.number()).stream()
                .filter(OutboxMail::isBack)
                .toList();
        outbox.settle(complaint.number(), State.SETTLED);
        back.forEach(mail -> outbox.add(new Outbox.NewMail(
                complaint.number(),
                mail.kind(),
                mail.occasion(),
                Audience.COMPLAINANT,
                complaint.complainant().email(),
                language,
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.paper(),
                settings.newMessageId(),
                clock.instant())));
    }

    /** Whether a letter came back, and every other way of telling its contents was tried in vain. */
    @Transactional(readOnly = true)
    public boolean isBeyondReach(ComplaintNumber number, LetterKind kind, String occasion) {
        return outbox.of(number).stream()
                .anyMatch(mail -> mail.state() == State.UNREACHED
                        && mail.kind() == kind
                        && mail.occasion().equals(occasion));
    }
}
