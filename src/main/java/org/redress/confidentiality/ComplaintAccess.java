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
 * The one guard of complaints (ISO 10002 4.7, 4.10): who may know of which. Every interface asks here. A level and a
 * team decide; people who are asked to do something may read what it is about; a member of staff who is complained
 * about never may, whatever their other rights. A complaint somebody may not know of is answered in the same words as
 * one that does not exist.
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

    /** Whether the complaint is about this person. No work on it is offered to them, and no mail tells them of it. */
    public boolean isComplainedAbout(ComplaintNumber number, String userId) {
        return store.complainedAbout(number).contains(userId);
    }

    /** User ids of those the complaint is about; for people who may read the complaint. */
    public Set<String> complainedAbout(ComplaintNumber number) {
        return store.complainedAbout(number);
    }
}
