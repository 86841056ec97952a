package org.redress.casework;

import org.redress.complaint.ComplaintNumber;

/** A part of the whole file of a complaint, contributed by the capability that owns it (assessment, decision, ...). */
public interface CaseFileSection {

    /** Key of the section in the file. */
    String name();

    /** The section's facts as a record or list of records that is shown to staff; null while there is nothing yet. */
    Object of(ComplaintNumber number);
}
