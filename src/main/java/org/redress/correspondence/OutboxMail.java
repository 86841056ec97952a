package org.redress.correspondence;

import java.time.Instant;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Subject;

/**
 * A row of the outbox: what was written, to whom, and how far it got.
 *
 * @param about null for mail to staff about the system itself
 */
record OutboxMail(
        long id,
        Subject about,
        LetterKind kind,
        String occasion,
        Audience audience,
        String recipient,
        String subject,
        String text,
        String html,
        String paper,
        String language,
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

    /** {@code null} when it is about something else. */
    ComplaintNumber complaint() {
        return about == null ? null : ComplaintNumber.of(about).orElse(null);
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
