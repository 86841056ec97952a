package org.redress.correspondence;

import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that process owners added to those of the application: their words are {@code own.<name>.subject} and
 * {@code own.<name>.text}.
 */
@Service
public class OwnLetters {

    /** With the longest name of a letter, what the outbox has room for; more than the engine's random part. */
    private static final int KEPT = 39;

    private final Complaints complaints;
    private final Correspondence correspondence;

    OwnLetters(Complaints complaints, Correspondence correspondence) {
        this.complaints = complaints;
        this.correspondence = correspondence;
    }

    /**
     * Writes to the complainant in their language, in the caller's transaction and once per letter and occasion.
     *
     * @param letter its name, without {@code own.}
     * @param occasion the one time that the flow passed the step; its last characters have to make it unique
     * @throws UnknownLetter when nobody has written it in that language
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(ComplaintNumber number, String letter, String occasion) {
        Complaint complaint = complaints.get(number);
        String kept = occasion.substring(Math.max(0, occasion.length() - KEPT));
        correspondence.writeToComplainant(complaint, new OwnLetter(letter), letter + " " + kept);
    }

    /** A model sends a letter that no process owner has written, or not in the language of the complainant. */
    public static class UnknownLetter extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownLetter(String letter, String language) {
            super("There is no letter \"" + letter + "\" in letters_" + language + ".properties. Add own." + letter
                    + ".subject and own." + letter
                    + ".text to that file and deploy it, or correct the name in the model.");
        }
    }
}
