package org.redress.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.OutboxMail.Audience;
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
    private final Clock clock;

    Correspondence(LetterWriter writer, Outbox outbox, Organisation organisation, MailSettings settings, Clock clock) {
        this.writer = writer;
        this.outbox = outbox;
        this.organisation = organisation;
        this.settings = settings;
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
                    settings.newMessageId(),
                    clock.instant()));
        }
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
