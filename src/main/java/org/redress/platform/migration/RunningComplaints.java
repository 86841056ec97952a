package org.redress.platform.migration;

import java.util.List;
import java.util.Set;
import org.redress.complaint.ComplaintNumber;
import org.redress.platform.deployment.ModelFile;
import org.springframework.stereotype.Service;

/** What runs on which version of a process, and how it moves to the newest one. */
@Service
public class RunningComplaints {

    /** The versions of the process that something runs on, and the newest one, newest first. */
    public List<RunningVersion> versions(String process) {
        throw new UnsupportedOperationException(process);
    }

    /** What moving everything that runs to the newest version would do. Nothing is changed. */
    public MovePlan plan(String process) {
        throw new UnsupportedOperationException(process);
    }

    /** The same for a version that is not deployed yet; the file holds one process. Nothing is changed. */
    public MovePlan preview(ModelFile candidate) {
        throw new UnsupportedOperationException(candidate.name());
    }

    /**
     * Moves to the newest version, in the background.
     *
     * @param complaints which; empty for all that can be moved
     * @return under which number {@link #progress} tells how far it is
     */
    public String move(String process, Set<ComplaintNumber> complaints) {
        throw new UnsupportedOperationException(process);
    }

    public MoveProgress progress(String move) {
        throw new UnsupportedOperationException(move);
    }
}
