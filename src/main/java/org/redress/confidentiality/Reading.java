package org.redress.confidentiality;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * That somebody read something of a complaint.
 *
 * @param person  user id
 * @param what    which door it left through: {@code page}, {@code api/timeline}, {@code api/documents/{id}}, ...
 * @param item    which of several, such as the document; else {@code null}
 * @param address network address it was asked for from
 */
@Schema(description = "That somebody read something of a complaint")
public record Reading(
        long id,
        Instant readAt,
        String person,
        String complaint,

        @Schema(
                description = "Which door it left through: the page, or the address below the complaint",
                example = "api/documents/{id}")
        String what,

        @Schema(description = "Which of several, such as the document")
        Long item,

        @Schema(description = "Network address it was asked for from")
        String address) {}
