package org.redress.correspondence;

import java.time.Instant;
import org.redress.correspondence.OutboxMail.Audience;
import org.redress.record.Subject;

/**
 * A mail to be queued. Subject, kind, occasion and recipient make it unique; the subject is null for mail about the
 * system itself.
 */
record NewMail(
        Subject about,
        LetterKind kind,
        String occasion,
        Audience audience,
        String recipient,
        String language,
        String subject,
        String text,
        String html,
        String messageId,
        Instant queuedAt) {}
