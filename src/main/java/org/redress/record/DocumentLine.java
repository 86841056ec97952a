package org.redress.record;

import java.time.Instant;

/** A document in the list of a complaint; {@code size} in bytes. */
public record DocumentLine(long id, String name, String mediaType, long size, String addedBy, Instant addedAt) {}
