package org.redress.correspondence;

import java.time.Instant;
import org.redress.complaint.ComplaintNumber;

/**
 * A row of the outbox: what was written, to whom, and how far it got.
 *
 * @param complaint null for mail to staff about the house itself
 */
record OutboxMail(
        long id,
        ComplaintNumber complaint,
        LetterKind kind,
        String occasion,
        Audience audience,
        String recipient,
        String subject,
        String text,
        String html,
        String messageId,
        State state,
        Instant queuedAt,
        Instant sentAt,
        int attempts,
        Instant firstFailedAt,
        String lastError) {

    /** Whom a mail is for. */
    enum Audience {
        COMPLAINANT,
        STAFF
    }

    /** SETTLED: undeliverable, and the complainant was reached another way or it went again to another address; UNREACHED: undeliverable, and every other way failed too. */
    enum State {
        PENDING,
        SENT,
        UNDELIVERABLE,
        SETTLED,
        UNREACHED
    }

    /** What was written, as the timeline names it. */
    String what() {
        return kind.writtenFor(occasion);
    }

    /** It could not be delivered, and nobody has told it another way. */
    boolean isBack() {
        return toComplainant() && (state == State.UNDELIVERABLE || state == State.UNREACHED);
    }

    boolean toComplainant() {
        return audience == Audience.COMPLAINANT;
    }
}
