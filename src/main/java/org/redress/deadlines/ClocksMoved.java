package org.redress.deadlines;

import java.util.Collection;
import org.redress.record.Subject;

/** Clocks of these subjects started, stood still, moved or ended; told in the transaction in which it happened. */
public record ClocksMoved(Collection<? extends Subject> subjects) {}
