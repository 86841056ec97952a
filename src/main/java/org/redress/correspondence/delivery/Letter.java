package org.redress.correspondence.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.redress.correspondence.LetterKind;

/**
 * A letter as staff see it.
 *
 * @param what         as the timeline names it
 * @param way          EMAIL, or OTHER when somebody posts or tells it
 * @param recipient    the e-mail address, {@code null} when there was none
 * @param wordsVersion of the file of letters, {@code null} for the words as shipped
 * @param paper        what is printed below the letterhead, where codes stand as markers; {@code null} if it was not written for paper
 * @param state        PENDING, SENT, UNDELIVERABLE, TO_SEND (waits for somebody who posts or tells it), TOLD (somebody did), SETTLED (went
 *                     again to another address), UNREACHED (every way was tried in
 *                     vain), DROPPED (there was no need for it any more)
 * @param toldOn       the day on which it was posted or told, by whom, how and with which note
 */
public record Letter(
        long id,
        @JsonIgnore LetterKind kind,
        @JsonIgnore String what,
        String way,
        String recipient,
        String language,
        Integer wordsVersion,
        String subject,
        String text,
        @JsonIgnore String paper,
        String state,
        Instant queuedAt,
        Instant sentAt,
        int attempts,
        String error,
        LocalDate toldOn,
        String toldBy,
        String toldHow,
        String toldNote) {

    @JsonIgnore
    public boolean cameBack() {
        return state.equals("UNDELIVERABLE");
    }

    /** One that waits to be posted, before it has an id. */
    public static Letter forThePost(
            LetterKind kind, String language, String subject, String text, String paper, Instant writtenAt) {
        return new Letter(
                0,
                kind,
                kind.name(),
                "OTHER",
                null,
                language,
                null,
                subject,
                text,
                paper,
                "TO_SEND",
                writtenAt,
                null,
                0,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whether there is a form of it for paper. */
    @JsonProperty
    public boolean onPaper() {
        return paper != null;
    }

    @JsonProperty
    public String template() {
        return kind.name();
    }
}
