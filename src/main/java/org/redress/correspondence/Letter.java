package org.redress.correspondence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A mail as staff see it. {@code state} is PENDING, SENT, UNDELIVERABLE, SETTLED (reached another way) or UNREACHED (no other way either).
 *
 * @param paper what is printed below the letterhead; links and codes stand in it as markers
 */
public record Letter(
        long id,
        @JsonIgnore LetterKind kind,
        String recipient,
        String subject,
        String text,
        String state,
        Instant queuedAt,
        Instant sentAt,
        int attempts,
        String error,
        @JsonIgnore String language,
        @JsonIgnore String paper) {

    @JsonProperty
    public String template() {
        return kind.name();
    }
}
