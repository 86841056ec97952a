package org.redress.casework;

import java.util.Set;
import org.redress.complaint.ComplaintNumber;

/** Who is asked in the place of those who are away. */
public interface StandIns {

    /** As things are today; asked once for many tasks. */
    Today today();

    /** Absences of one day. */
    interface Today {

        /** User ids of people outside these groups who may do what the groups are asked on this complaint, as they stand in for a member. */
        Set<String> of(ComplaintNumber number, Set<String> groups);
    }
}
