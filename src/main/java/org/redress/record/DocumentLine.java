package org.redress.record;

import java.time.Instant;

/** A document in the list of a complaint; {@code size} in bytes. One that is {@code internal} never leaves the organisation. */
public record DocumentLine(
        long id, String name, String mediaType, long size, boolean internal, String addedBy, Instant addedAt) {}
