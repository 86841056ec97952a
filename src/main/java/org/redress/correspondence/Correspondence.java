package org.redress.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.redress.complaint.Complaint;
import org.redress.contract.NotThere;
import org.redress.correspondence.LetterWriter.Written;
import org.redress.correspondence.OutboxMail.Audience;
import org.redress.correspondence.links.LinkMarkers;
import org.redress.record.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queues mail in the caller's transaction; nothing is sent before it commits. A letter is written when it is queued, so
 * the record keeps what was said even when the templates change.
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
        queue(
                complaint.number(),
                letter,
                writer.write(complaint, letter, locale),
                occasion,
                locale,
                Audience.COMPLAINANT,
                Set.of(recipient));
        return true;
    }

    /** Writes to members of staff, once per subject, kind of letter, occasion and address; never quotes a complaint. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeToStaff(Subject subject, Set<String> addresses, LetterContents letter, String occasion) {
        if (!letter.kind().isForStaff()) {
            throw new IllegalArgumentException(letter.kind() + " is written to the complainant");
        }
        Locale locale = MailTexts.localeOf(organisation.language());
        queue(subject, letter, writer.writeAbout(subject, letter, locale), occasion, locale, Audience.STAFF, addresses);
    }

    /** Writes to members of staff about the system itself, not about a subject. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeToStaff(Set<String> addresses, LetterContents letter, String occasion) {
        writeToStaff(null, addresses, letter, occasion);
    }

    private void queue(
            Subject about,
            LetterContents letter,
            Written written,
            String occasion,
            Locale locale,
            Audience audience,
            Set<String> recipients) {
        for (String recipient : recipients) {
            outbox.add(new Outbox.NewMail(
                    about,
                    letter.kind(),
                    occasion,
                    audience,
                    recipient,
                    locale.getLanguage(),
                    written.subject(),
                    written.text(),
                    written.html(),
                    written.paper(),
                    settings.newMessageId(),
                    clock.instant()));
        }
    }

    /** Every mail about a subject, newest last, with its delivery state. Personal links are not shown. */
    @Transactional(readOnly = true)
    public List<Letter> of(Subject subject) {
        return outbox.of(subject).stream().map(Correspondence::letter).toList();
    }

    /** @throws NotThere when nothing of that id was written about the subject */
    @Transactional(readOnly = true)
    public Letter letter(Subject subject, long id) {
        return of(subject).stream()
                .filter(letter -> letter.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotThere("There is no such letter."));
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
                mail.lastError(),
                mail.language(),
                mail.paper());
    }
}
