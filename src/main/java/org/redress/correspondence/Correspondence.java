package org.redress.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.OutboxMail.Audience;
import org.redress.correspondence.OutboxMail.State;
import org.redress.record.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queues mail in the caller's transaction; nothing leaves the house before it commits. A letter is written when it is
 * queued, so what was said stays on record even when the templates change.
 */
@Service
public class Correspondence {

    private final LetterWriter writer;
    private final Outbox outbox;
    private final Organisation organisation;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Correspondence(
            LetterWriter writer,
            Outbox outbox,
            Organisation organisation,
            MailSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.writer = writer;
        this.outbox = outbox;
        this.organisation = organisation;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes to the complainant in their language, once per complaint, template and occasion.
     *
     * @param facts what the template needs, see {@link MailTemplate}
     * @return false when the complainant has no e-mail address: somebody has to reach them another way
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean writeToComplainant(
            Complaint complaint, MailTemplate template, String occasion, Map<String, Object> facts) {
        if (!complaint.complainant().hasEmail()) {
            return false;
        }
        Locale locale = MailTexts.localeOf(complaint.receipt().language());
        queue(
                complaint,
                template,
                occasion,
                facts,
                locale,
                Audience.COMPLAINANT,
                Set.of(complaint.complainant().email().strip()));
        return true;
    }

    /** Writes to members of staff, once per complaint, template, occasion and address; never quotes the complaint. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeToStaff(
            Complaint complaint,
            Set<String> addresses,
            MailTemplate template,
            String occasion,
            Map<String, Object> facts) {
        queue(
                complaint,
                template,
                occasion,
                facts,
                MailTexts.localeOf(organisation.language()),
                Audience.STAFF,
                addresses);
    }

    /** The same about the house itself, not about a complaint. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeToStaff(Set<String> addresses, MailTemplate template, String occasion, Map<String, Object> facts) {
        queue(null, template, occasion, facts, MailTexts.localeOf(organisation.language()), Audience.STAFF, addresses);
    }

    private void queue(
            Complaint complaint,
            MailTemplate template,
            String occasion,
            Map<String, Object> facts,
            Locale locale,
            Audience audience,
            Set<String> recipients) {
        var letter = writer.write(complaint, template, facts, locale);
        for (String recipient : recipients) {
            outbox.add(new NewMail(
                    complaint == null ? null : complaint.number(),
                    template,
                    occasion,
                    audience,
                    recipient,
                    locale.getLanguage(),
                    letter.subject(),
                    letter.text(),
                    letter.html(),
                    newMessageId(),
                    clock.instant()));
        }
    }

    /** Made once and kept, so that a mail sent twice after a crash is recognisable as one. */
    private String newMessageId() {
        return "<" + UUID.randomUUID() + "@" + settings.domain() + ">";
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

    /** Somebody told the complainant another way what did not arrive by mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reached(ComplaintNumber number, Actor by, String how) {
        List<OutboxMail> told =
                outbox.of(number).stream().filter(OutboxMail::isBack).toList();
        outbox.settle(number, State.SETTLED);
        told.forEach(mail -> events.publishEvent(new LetterArrived(number, mail.template(), mail.occasion(), by, how)));
    }

    /** Every other way was tried in vain, which is on record as in vain. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void triedInVain(ComplaintNumber number) {
        outbox.settle(number, State.UNREACHED);
    }

    /** What came back goes once more, in the same words, to the complainant's address as it is now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendAgain(Complaint complaint) {
        String language = MailTexts.localeOf(complaint.receipt().language()).getLanguage();
        List<OutboxMail> back = outbox.of(complaint.number()).stream()
                .filter(OutboxMail::isBack)
                .toList();
        outbox.settle(complaint.number(), State.SETTLED);
        back.forEach(mail -> outbox.add(new NewMail(
                complaint.number(),
                mail.template(),
                mail.occasion(),
                Audience.COMPLAINANT,
                complaint.complainant().email(),
                language,
                mail.subject(),
                mail.text(),
                mail.html(),
                newMessageId(),
                clock.instant())));
    }

    /** Whether the decision of the present stage came back, and every other way of telling it was tried in vain. */
    @Transactional(readOnly = true)
    public boolean isDecisionBeyondReach(Complaint complaint) {
        return outbox.of(complaint.number()).stream()
                .anyMatch(mail -> mail.state() == State.UNREACHED
                        && mail.template() == MailTemplate.DECISION
                        && mail.occasion().equals(complaint.stage().name()));
    }

    /** Every mail about a complaint, newest last, with its delivery state. Personal links are not shown. */
    @Transactional(readOnly = true)
    public List<Letter> of(ComplaintNumber number) {
        return outbox.of(number).stream().map(Correspondence::letter).toList();
    }

    private static Letter letter(OutboxMail mail) {
        return new Letter(
                mail.id(),
                mail.template(),
                mail.recipient(),
                mail.subject(),
                LinkMarkers.hideIn(mail.text()),
                mail.state().name(),
                mail.queuedAt(),
                mail.sentAt(),
                mail.attempts(),
                mail.lastError());
    }
}
