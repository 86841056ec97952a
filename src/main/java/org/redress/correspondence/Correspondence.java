package org.redress.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
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
     * Writes to the complainant in their language, once per complaint, kind of letter and occasion.
     *
     * @return false when the complainant has no e-mail address: somebody has to reach them another way
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean writeToComplainant(Complaint complaint, LetterContents letter, String occasion) {
        if (letter.kind().isForStaff()) {
            throw new IllegalArgumentException(letter.kind() + " is written to staff");
        }
        if (!complaint.complainant().hasEmail()) {
            return false;
        }
        Locale locale = MailTexts.localeOf(complaint.receipt().language());
        String recipient = complaint.complainant().email().strip();
        queue(complaint, letter, occasion, locale, Audience.COMPLAINANT, Set.of(recipient));
        return true;
    }

    /** Writes to members of staff, once per complaint, kind of letter, occasion and address; never quotes the complaint. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeToStaff(Complaint complaint, Set<String> addresses, LetterContents letter, String occasion) {
        if (!letter.kind().isForStaff()) {
            throw new IllegalArgumentException(letter.kind() + " is written to the complainant");
        }
        queue(complaint, letter, occasion, MailTexts.localeOf(organisation.language()), Audience.STAFF, addresses);
    }

    /** The same about the house itself, not about a complaint. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeToStaff(Set<String> addresses, LetterContents letter, String occasion) {
        writeToStaff(null, addresses, letter, occasion);
    }

    private void queue(
            Complaint complaint,
            LetterContents letter,
            String occasion,
            Locale locale,
            Audience audience,
            Set<String> recipients) {
        var written = writer.write(complaint, letter, locale);
        for (String recipient : recipients) {
            outbox.add(new NewMail(
                    complaint == null ? null : complaint.number(),
                    letter.kind(),
                    occasion,
                    audience,
                    recipient,
                    locale.getLanguage(),
                    written.subject(),
                    written.text(),
                    written.html(),
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
                mail.kind(),
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
