package org.redress.casework.deeds;

import java.util.List;
import org.redress.complaint.Complaint;
import org.redress.record.Actor;

/** What may be done about a complaint beside its tasks, contributed by the capability that does it. */
public interface OfferedDeeds {

    /**
     * Asked in a transaction that only reads. What nobody would look for now is left out; whether the person's groups
     * may do it at all is judged elsewhere, by the rules of its address.
     */
    List<Deed> of(Complaint complaint, Actor actor);
}
