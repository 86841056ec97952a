package org.redress.complaint;

import java.util.Set;
import org.redress.record.Actor;

/** Settles who may know of a new complaint, before anybody is asked to work on it (ISO 10002 4.10). */
public interface FirstAccess {

    /** @param complainedAbout user ids of the members of staff it is about */
    void begin(Complaint complaint, Actor recorder, Set<String> complainedAbout);
}
