package org.redress.models.migration;

import java.util.List;

/**
 * What becomes of the complaints that run on older versions of a process when they move to another one.
 *
 * @param activities where a complaint that waits goes on
 * @param movable the numbers of the complaints that can move
 * @param staying the others, each with its reason
 */
public record MovePlan(String process, List<ActivityMove> activities, List<String> movable, List<Staying> staying) {

    /** Complaints waiting at {@code from} (an activity of the version) go on waiting at {@code to}. */
    public record ActivityMove(int version, String from, String fromName, String to, String toName) {}

    /** @param reason a sentence, as people read it */
    public record Staying(String complaint, int version, String activity, String activityName, String reason) {}
}
