package org.redress.correspondence.webhook;

import java.util.UUID;
import org.redress.record.Subject;

/** A row of the outbox: what is told to whom, and how often that failed. */
record WebhookCall(long id, Subject subject, String webhook, UUID idempotencyKey, String body, int attempts) {}
