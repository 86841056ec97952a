package org.redress.models.replay;

import java.util.List;
import java.util.Map;

/**
 * A changed process walked along the recorded paths of closed complaints.
 *
 * @param paths how many paths were walked
 * @param complete how many came to an end
 * @param stopped the others
 * @param visits how often each activity was passed
 * @param left recorded paths there was no time for
 */
public record ProcessReplay(
        String process, int paths, int complete, List<Stopped> stopped, Map<String, Integer> visits, int left) {

    /** @param reason a sentence, as people read it */
    public record Stopped(String complaint, String activity, String activityName, String reason) {}
}
