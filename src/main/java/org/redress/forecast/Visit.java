package org.redress.forecast;

import java.time.Instant;
import org.redress.record.Subject;

/**
 * Somebody's work has come to a place where it waits.
 *
 * @param id       what the engine calls this visit; it is never used again
 * @param process  key of the process, {@code activity} id of the task or event in it
 * @param label    what a task is called, {@code null} for an event
 */
public record Visit(String id, Subject subject, String process, String activity, String label, Instant came) {

    public Visit called(String name) {
        return new Visit(id, subject, process, activity, name, came);
    }

    /** A visit that goes on, at another place of the same or another version of the process. */
    public record Moved(String id, String process, String activity) {}
}
