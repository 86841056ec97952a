package org.redress.correspondence.delivery;

import java.time.Instant;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.delivery.NewLetter.Audience;
import org.redress.correspondence.links.LinkMarkers;
import org.redress.record.Subject;

/**
 * A row of the outbox: what was written, to whom, and how far it got.
 *
 * @param about       null for mail to staff about the system itself
 * @param recipient   null when there was no e-mail address
 * @param returnToken what makes its envelope address its own
 * @param toldBy      null while nobody passed it on by other means
 */
record OutboxMail(
        long id,
        Subject about,
        LetterKind kind,
        String occasion,
        Audience audience,
        Way way,
        String recipient,
        NewLetter.Words words,
        String subject,
        String text,
        String html,
        String paper,
        String facts,
        String days,
        String messageId,
        String returnToken,
        State state,
        Instant queuedAt,
        Instant sentAt,
        Instant arrivedAt,
        int attempts,
        Instant firstFailedAt,
        String lastError,
        String toldBy,
        Told told) {

    /** How it goes. */
    enum Way {
        EMAIL,
        OTHER
    }

    /**
     * TO_SEND: somebody has to post or tell it; TOLD: somebody did. SETTLED: it went again to another address; UNREACHED: every
     * way was tried in vain; DROPPED: it waited to be posted or told, and there was no need for it any more.
     */
    enum State {
        PENDING,
        SENT,
        UNDELIVERABLE,
        TO_SEND,
        TOLD,
        SETTLED,
        UNREACHED,
        DROPPED
    }

    /** {@code null} when it is about something else. */
    ComplaintNumber complaint() {
        return about == null ? null : ComplaintNumber.of(about).orElse(null);
    }

    /** What was written, as the timeline names it. */
    String what() {
        return kind.writtenFor(occasion);
    }

    boolean isWaiting() {
        return state == State.TO_SEND;
    }

    /** Somebody can post or tell it: it waits for that, or it came back. */
    boolean isForThePost() {
        return isWaiting() || isBack();
    }

    /** As it was handed in. */
    NewLetter written(List<Long> enclosures) {
        return new NewLetter(
                about, kind, occasion, audience, recipient, words, subject, text, html, paper, facts, days, enclosures);
    }

    /** It could not be delivered, or every way was tried in vain. */
    boolean isBack() {
        return toComplainant() && (state == State.UNDELIVERABLE || state == State.UNREACHED);
    }

    boolean toComplainant() {
        return audience == Audience.COMPLAINANT;
    }

    boolean isFor(LetterKind otherKind, String otherOccasion) {
        return toComplainant() && kind == otherKind && occasion.equals(otherOccasion);
    }

    /** Nobody on the staff sees a link that opens another person's complaint. */
    Letter shown() {
        return new Letter(
                id,
                kind,
                what(),
                way.name(),
                recipient,
                words.language(),
                words.version(),
                subject,
                LinkMarkers.hideIn(text),
                paper,
                state.name(),
                queuedAt,
                sentAt,
                attempts,
                lastError,
                told == null ? null : told.on(),
                toldBy,
                told == null ? null : told.how(),
                told == null ? null : told.note());
    }
}
