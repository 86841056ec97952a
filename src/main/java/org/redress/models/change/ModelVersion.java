package org.redress.models.change;

import java.time.Instant;
import org.redress.models.deployment.Door;

/**
 * One version of a process, a decision, a form or the words of letters in the engine.
 *
 * @param file its file's name in the deployment
 * @param deployedBy a user id; null when the application deployed it
 * @param change the number of the change that brought it, or null
 */
public record ModelVersion(
        ModelKind kind,
        String id,
        String name,
        int version,
        String deployment,
        String file,
        Instant deployedAt,
        String deployedBy,
        Door door,
        String reason,
        Long change) {}
