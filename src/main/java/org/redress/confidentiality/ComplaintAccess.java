package org.redress.confidentiality;

import java.util.Collection;
import java.util.Set;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.UnknownComplaint;
import org.redress.record.Actor;
import org.redress.record.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one guard of complaints (ISO 10002 4.7, 4.10): who may know of which. Every door asks here: a level and a team decide, whoever is
 * asked to do something reads what it is about, and the member of staff complained about never does, whatever else they may.
 * What somebody may not know is unknown to them, in the same words.
 */
@Service
@Transactional(readOnly = true)
public class ComplaintAccess {

    private final AccessStore store;
    private final StaffDirectory staff;
    private final AccessFlow flow;

    ComplaintAccess(AccessStore store, StaffDirectory staff, AccessFlow flow) {
        this.store = store;
        this.staff = staff;
        this.flow = flow;
    }

    /** @throws UnknownComplaint when there is none, or none this person may know of */
    public void require(ComplaintNumber number, Actor actor) {
        if (!mayRead(number, actor)) {
            throw new UnknownComplaint();
        }
    }

    /** False as well when there is no such complaint. */
    public boolean mayRead(ComplaintNumber number, Actor actor) {
        Set<String> groups = staff.groupsOf(actor.id());
        return store.exists(number)
                && !isComplainedAbout(number, actor.id())
                && (!store.isHidden(number, actor.id(), groups) || flow.isAsked(number, actor.id()));
    }

    /** Those of these complaints that may be shown to this person in a list. */
    public Set<ComplaintNumber> readable(Collection<ComplaintNumber> numbers, Actor actor) {
        return store.withoutHidden(numbers, actor.id(), staff.groupsOf(actor.id()));
    }

    /** Whether somebody complained about this very person. Nothing of it is offered to them, and no mail tells them. */
    public boolean isComplainedAbout(ComplaintNumber number, String userId) {
        return store.complainedAbout(number).contains(userId);
    }

    /** Who is complained about, by user id; for those who may read the complaint. */
    public Set<String> complainedAbout(ComplaintNumber number) {
        return store.complainedAbout(number);
    }
}
