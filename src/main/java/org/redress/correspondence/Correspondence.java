package org.redress.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.redress.complaint.Complaint;
import org.redress.contract.ReaderLocale;
import org.redress.correspondence.LetterWriter.Written;
import org.redress.correspondence.delivery.Deliveries;
import org.redress.correspondence.delivery.Dispatch;
import org.redress.correspondence.delivery.Letter;
import org.redress.correspondence.delivery.NewLetter;
import org.redress.correspondence.delivery.NewLetter.Audience;
import org.redress.correspondence.delivery.NewLetter.Words;
import org.redress.correspondence.told.ToldFacts;
import org.redress.record.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes letters in the caller's transaction; nothing is sent before it commits. A letter is written when it is handed in here
 * and always kept, so the record has what was said even when the words change; how it reaches the reader is the business of
 * {@link Dispatch}.
 */
@Service
public class Correspondence {

    private final LetterWriter writer;
    private final Dispatch dispatch;
    private final Deliveries deliveries;
    private final ToldFacts told;
    private final Organisation organisation;

    Correspondence(
            LetterWriter writer, Dispatch dispatch, Deliveries deliveries, ToldFacts told, Organisation organisation) {
        this.told = told;
        this.writer = writer;
        this.dispatch = dispatch;
        this.deliveries = deliveries;
        this.organisation = organisation;
    }

    /**
     * Writes to the complainant in their language, once per complaint, kind of letter and occasion. Where they have no e-mail
     * address that mail reaches, somebody is asked to post the letter or to tell what is in it. Letters that wait for that and that this
     * one overtakes are dropped.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeToComplainant(Complaint complaint, LetterContents letter, String occasion) {
        if (letter.kind().isForStaff()) {
            throw new IllegalArgumentException(letter.kind() + " is written to staff");
        }
        Locale locale = complaint.receipt().reader();
        String address = deliveries.addressOf(complaint).orElse(null);
        if (deliveries.isWritten(complaint.number(), letter.kind(), occasion)) {
            return;
        }
        dispatch.dropOvertaken(
                complaint.number(),
                letter.kind(),
                other -> told.forget(complaint, other.kind().name(), other.occasion()));
        Written written = writer.write(complaint, letter, locale);
        told.keep(complaint, letter.kind().name(), occasion, written.told());
        send(complaint.number(), letter, written, occasion, locale, Audience.COMPLAINANT, address);
    }

    /** Writes to members of staff, once per subject, kind of letter, occasion and address; never quotes a complaint. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeToStaff(Subject subject, Set<String> addresses, LetterContents letter, String occasion) {
        if (!letter.kind().isForStaff()) {
            throw new IllegalArgumentException(letter.kind() + " is written to the complainant");
        }
        Locale locale = ReaderLocale.of(organisation.language(), null);
        Written written = writer.writeAbout(subject, letter, locale);
        addresses.forEach(address -> send(subject, letter, written, occasion, locale, Audience.STAFF, address));
    }

    /** Writes to members of staff about the system itself, not about a subject. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeToStaff(Set<String> addresses, LetterContents letter, String occasion) {
        writeToStaff(null, addresses, letter, occasion);
    }

    private void send(
            Subject about,
            LetterContents letter,
            Written written,
            String occasion,
            Locale locale,
            Audience audience,
            String address) {
        dispatch.send(new NewLetter(
                about,
                letter.kind(),
                occasion,
                audience,
                address,
                new Words(locale.getLanguage(), written.version()),
                written.subject(),
                written.text(),
                written.html(),
                written.paper(),
                LetterFacts.of(letter),
                written.days(),
                letter.enclosures()));
    }

    /** Every letter about a subject, newest last, with what became of it. Personal links are not shown. */
    @Transactional(readOnly = true)
    public List<Letter> of(Subject subject) {
        return deliveries.of(subject);
    }
}
