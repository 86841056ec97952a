package org.redress.casework.deeds;

import java.util.List;
import java.util.Set;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;

/** The port to the open tasks of a complaint. */
public interface OpenTasks {

    /**
     * An open task.
     *
     * @param name    as it is called in Tasklist
     * @param holder  user id of whoever has claimed it, or {@code null}
     * @param asked   what the groups are called that were asked
     * @param mine    whether the reader has claimed it
     * @param offered whether the reader may do it
     */
    record OpenTask(String id, String name, String holder, Set<String> asked, boolean mine, boolean offered) {}

    /** Those of every process of the complaint, oldest first; for people who may read the complaint. */
    List<OpenTask> of(ComplaintNumber number, Actor reader);
}
