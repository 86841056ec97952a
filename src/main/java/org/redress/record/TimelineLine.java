package org.redress.record;

import java.time.Instant;

/** One line of a timeline as it is shown. */
public record TimelineLine(Instant at, String actor, TimelineEvent event, String remark) {}
