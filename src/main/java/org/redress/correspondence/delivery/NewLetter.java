package org.redress.correspondence.delivery;

import java.util.List;
import org.redress.correspondence.LetterKind;
import org.redress.record.Subject;

/**
 * A letter that was just written.
 *
 * @param about     null for mail to staff about the system itself
 * @param recipient the e-mail address; null when there is none, and somebody has to post or tell it
 * @param words     in which language, and which version of its words
 * @param paper     what is printed below the letterhead; null for letters to staff
 * @param facts     the facts it was written with, as JSON
 * @param days      every day that it names, each with its name; null for letters of earlier releases
 * @param enclosures documents of the file that go with it
 */
public record NewLetter(
        Subject about,
        LetterKind kind,
        String occasion,
        Audience audience,
        String recipient,
        Words words,
        String subject,
        String text,
        String html,
        String paper,
        String facts,
        String days,
        List<Long> enclosures) {

    /** Whom a letter is for. */
    public enum Audience {
        COMPLAINANT,
        STAFF
    }

    /** @param version of the deployed file of letters; null for the words as shipped */
    public record Words(String language, Integer version) {}

    /** The same letter as it is written anew. */
    public NewLetter inWords(
            Words inWords,
            String newSubject,
            String newText,
            String newHtml,
            String newPaper,
            String newFacts,
            String newDays) {
        return new NewLetter(
                about,
                kind,
                occasion,
                audience,
                recipient,
                inWords,
                newSubject,
                newText,
                newHtml,
                newPaper,
                newFacts,
                newDays,
                enclosures);
    }

    NewLetter to(String address) {
        return new NewLetter(
                about, kind, occasion, audience, address, words, subject, text, html, paper, facts, days, enclosures);
    }

    boolean hasAddress() {
        return recipient != null;
    }

    boolean toComplainant() {
        return audience == Audience.COMPLAINANT;
    }
}
