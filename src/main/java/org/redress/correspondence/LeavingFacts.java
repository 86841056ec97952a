package org.redress.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import org.redress.complaint.Complaint;

/** What a module knows of the facts of its letters that depend on the day on which a letter leaves, such as the last day to answer. */
public interface LeavingFacts {

    /**
     * @param occasion  what it was written for
     * @param writtenOn the day of the words that it has now
     * @return the same letter as it is true when it leaves then; {@code kept} itself when it is none of the module's, or nothing changes
     */
    LetterContents on(Instant leaving, Complaint complaint, LetterContents kept, String occasion, LocalDate writtenOn);
}
