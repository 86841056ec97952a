package org.redress.record;

import java.time.Instant;

/** Something happened to a subject; told in the transaction in which it happened. */
public record TimelineRecorded(Subject subject, TimelineEvent event, Actor actor, Instant at) {}
