package org.redress.complaint;

import java.time.Instant;

/** Something happened to a complaint; told in the transaction in which it happened. */
public record TimelineRecorded(ComplaintNumber complaint, TimelineEvent event, Actor actor, Instant at) {}
