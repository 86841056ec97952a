package org.redress.insight;

import jakarta.persistence.EntityManager;
import org.redress.complaint.ComplaintNumber;
import org.redress.deadlines.ClocksMoved;
import org.redress.record.Subject;
import org.redress.record.TimelineRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears of whatever happens to a complaint. Its row is made anew once for each transaction, just before that commits:
 * with the facts or not at all.
 */
@Component
class Feed {

    private final Listings listings;
    private final Findables findables;
    private final EntityManager facts;

    Feed(Listings listings, Findables findables, EntityManager facts) {
        this.listings = listings;
        this.findables = findables;
        this.facts = facts;
    }

    @EventListener
    void happened(TimelineRecorded line) {
        changed(line.subject());
    }

    @EventListener
    void moved(ClocksMoved clocks) {
        clocks.subjects().forEach(this::changed);
    }

    private void changed(Subject subject) {
        ComplaintNumber.of(subject).ifPresent(number -> changes().add(number));
    }

    private UnwrittenChanges changes() {
        var begun = (UnwrittenChanges) TransactionSynchronizationManager.getResource(this);
        if (begun != null) {
            return begun;
        }
        UnwrittenChanges first = new UnwrittenChanges(this, numbers -> {
            facts.flush();
            listings.write(numbers);
            findables.renew(numbers);
        });
        TransactionSynchronizationManager.bindResource(this, first);
        TransactionSynchronizationManager.registerSynchronization(first);
        return first;
    }
}
