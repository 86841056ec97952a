package org.redress.correspondence;

import java.time.Instant;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.OutboxMail.Audience;

/** A mail to be queued. Complaint, kind, occasion and recipient make it unique; the complaint is null for mail about the house itself. */
record NewMail(
        ComplaintNumber complaint,
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
