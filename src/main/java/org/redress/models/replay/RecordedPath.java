package org.redress.models.replay;

import java.util.List;
import java.util.Set;

/**
 * The way of one complaint through a process, as the engine's history tells it.
 *
 * @param visits in the order in which they began
 */
record RecordedPath(String complaint, List<Visit> visits) {

    /** The rank of a visit that was interrupted and never ended. */
    static final int NEVER = Integer.MAX_VALUE;

    /**
     * One visit to an activity.
     *
     * @param ended its rank among the ends of all visits, or {@link #NEVER}
     * @param ways the sequence flows taken where conditions tell the way, else none
     * @param next the activities these flows led to
     */
    record Visit(String activity, String name, String kind, int ended, Set<String> ways, List<String> next) {

        boolean isWork() {
            return kind.endsWith("Task") || kind.equals("task") || kind.equals("callActivity");
        }
    }

    String nameOf(String activity) {
        return visits.stream()
                .filter(visit -> visit.activity().equals(activity))
                .map(Visit::name)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse(activity);
    }
}
