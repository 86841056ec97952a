package org.redress.casework;

import java.util.List;
import java.util.function.Predicate;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;
import org.redress.record.StaffDirectory;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the group for a duty that not everybody may do: the groups that a table names or, when nobody in them may, the
 * group that the table names above them. The timeline records when it went up.
 */
@Service
@Transactional
public class Appointments {

    private final StaffDirectory staff;
    private final Timeline timeline;

    Appointments(StaffDirectory staff, Timeline timeline) {
        this.staff = staff;
        this.timeline = timeline;
    }

    /**
     * @param groups  ids, separated by commas
     * @param goesUpTo who is asked when nobody in them may
     * @param may     whether a person may do it
     * @return the groups to ask; the first ones when nobody may anywhere, so that whoever joins them can
     */
    public String appoint(ComplaintNumber number, String groups, String goesUpTo, Predicate<Actor> may) {
        if (anybody(groups, may)) {
            return groups;
        }
        boolean above = anybody(goesUpTo, may);
        timeline.record(
                number,
                Actor.SYSTEM,
                ComplaintEvent.WENT_UP,
                groups + ": nobody there may; "
                        + (above
                                ? goesUpTo + " are asked"
                                : "nobody of " + goesUpTo + " may either, somebody has to join one of them"));
        return above ? goesUpTo : groups;
    }

    private boolean anybody(String groups, Predicate<Actor> may) {
        return List.of(groups.split("\\s*,\\s*")).stream()
                .flatMap(group -> staff.membersOf(group).stream())
                .map(Actor::new)
                .anyMatch(may);
    }
}
