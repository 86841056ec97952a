package org.redress.correspondence.data;

import java.time.Instant;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.MailTemplate;

/** A row of the outbox: what was written, to whom, and how far it got. */
public record OutboxMail(long id, ComplaintNumber complaint, MailTemplate template, Audience audience, String recipient,
                         String subject, String text, String html, String messageId, State state, Instant queuedAt,
                         Instant sentAt, int attempts, Instant firstFailedAt, String lastError) {

    /** Whom a mail is for. */
    public enum Audience {
        COMPLAINANT, STAFF
    }

    /** SETTLED: undeliverable, and the complainant was reached another way. */
    public enum State {
        PENDING, SENT, UNDELIVERABLE, SETTLED
    }

    public boolean toComplainant() {
        return audience == Audience.COMPLAINANT;
    }
}
