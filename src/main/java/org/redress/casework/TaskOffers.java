package org.redress.casework;

import java.util.Collection;
import java.util.Set;

/** To whom open work is offered: to its groups, and to those who stand in for their absent members. */
public interface TaskOffers {

    /** Ids of the open tasks that are offered to one of these groups, or to one of these people by name. */
    Set<String> openFor(Collection<String> groups, Collection<String> people);

    /**
     * Offers these tasks to the people who stand in today, and no longer to those who do not. Tasks that were completed
     * meanwhile are left out.
     */
    void renew(Collection<String> tasks);
}
