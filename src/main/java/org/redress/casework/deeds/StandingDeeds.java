package org.redress.casework.deeds;

import java.util.List;
import org.redress.complaint.Complaint;
import org.redress.record.Actor;
import org.springframework.stereotype.Component;

/** What may be done about every complaint, wherever it stands. */
@Component
class StandingDeeds implements OfferedDeeds {

    @Override
    public List<Deed> of(Complaint complaint, Actor actor) {
        return List.of(
                Deed.added("notes", (Hindrance) null),
                Deed.added("documents", (Hindrance) null),
                Deed.writtenOver("complained-about", null));
    }
}
