package org.redress.forecast;

import org.redress.complaint.Priority;

/**
 * Where a complaint stands and what its clock waits for.
 *
 * @param activity id of the user task or waiting event, {@code null} for any
 * @param priority {@code null} for any, and before the assessment
 * @param goal     events that end the clock, sorted and separated by commas
 */
public record Place(String activity, Priority priority, String goal) {

    Place ofAnyPriority() {
        return new Place(activity, null, goal);
    }

    Place ofAnyActivity() {
        return new Place(null, null, goal);
    }
}
