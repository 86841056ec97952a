package org.redress.investigation;

import java.time.Instant;

/**
 * A request for information as it is shown. While its state is {@code OPEN}, the complaint waits: since {@code askedAt}, until
 * {@code dueAt}, for {@code what}.
 *
 * @param dueAt empty while somebody still has to ask by phone, letter or in person
 */
public record RequestLine(
        Long id,
        RequestState state,
        AskedOf askedOf,
        String thirdParty,
        int round,
        String what,
        String askedBy,
        Instant askedAt,
        Instant dueAt,
        int remindersSent,
        int reminders,
        boolean pausesClocks,
        String endedBy,
        Instant endedAt,
        Continuation continuation,
        String continuationReason) {}
