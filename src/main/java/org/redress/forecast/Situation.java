package org.redress.forecast;

import java.time.Duration;

/**
 * An open clock in the middle of the work.
 *
 * @param spent how long the complaint has stood at its place
 * @param left  until the due date
 */
public record Situation(Place place, Duration spent, Duration left, Queue queue) {}
