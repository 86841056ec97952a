package org.redress.correspondence.webhook;

import java.util.UUID;
import org.redress.complaint.ComplaintNumber;

/** A row of the outbox: what is told to whom, and how often that failed. */
record WebhookCall(
        long id, ComplaintNumber complaint, String webhook, UUID idempotencyKey, String body, int attempts) {}
