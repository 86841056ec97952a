package org.redress.casework;

import java.util.Set;
import org.redress.record.Subject;

/** Who is asked in the place of those who are away. */
public interface StandIns {

    /** As things are today; asked once for many tasks. */
    Today today();

    /** Absences of one day. */
    interface Today {

        /** User ids of people outside these groups who may do what the groups are asked about this subject, as they stand in for a member. */
        Set<String> of(Subject subject, Set<String> groups);
    }
}
