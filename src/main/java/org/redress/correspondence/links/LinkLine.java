package org.redress.correspondence.links;

import java.time.Instant;

/**
 * A personal link as staff see it: never what opens it.
 *
 * @param letter       the letter that it stands in, {@code null} for the one that was given out when the complaint came in
 * @param template     the word of that letter
 * @param openedAt     when it was first used; programs that look into mails open links too
 * @param lastOpenedAt when it was used last
 * @param openings     how often a page was asked for with it
 */
public record LinkLine(
        long id,
        Long letter,
        String template,
        Instant issuedAt,
        Instant expiresAt,
        Instant openedAt,
        Instant lastOpenedAt,
        int openings,
        Instant revokedAt,
        String revokedBy,
        State state) {

    /** Whether it opens something. */
    public enum State {
        OPEN,
        EXPIRED,
        REVOKED;

        static State of(Instant revoked, Instant expires, Instant now) {
            return revoked != null ? REVOKED : expires.isAfter(now) ? OPEN : EXPIRED;
        }
    }
}
