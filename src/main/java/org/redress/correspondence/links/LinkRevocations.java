package org.redress.correspondence.links;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.redress.complaint.Complainant;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.NotThere;
import org.redress.contract.RequiredText;
import org.redress.correspondence.CorrespondenceEvent;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.redress.record.TimelineRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff take back links: one that got into wrong hands, or all of a complaint. A letter that is written later has a new one. */
@Service
@Transactional
public class LinkRevocations {

    private static final Set<CorrespondenceEvent> CORRECTIONS =
            EnumSet.of(CorrespondenceEvent.ADDRESS_CORRECTED, CorrespondenceEvent.CONTACT_CORRECTED);

    private final LinkStore store;
    private final Complaints complaints;
    private final Timeline timeline;
    private final Clock clock;

    LinkRevocations(LinkStore store, Complaints complaints, Timeline timeline, Clock clock) {
        this.store = store;
        this.complaints = complaints;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * A link that opens nothing already stays as it is.
     *
     * @throws NotThere when this complaint has no such link
     */
    public void revoke(ComplaintNumber number, long id, Actor by, String reason) {
        complaints.get(number);
        RequiredText.check("reason", reason);
        if (store.of(number, clock.instant()).stream().noneMatch(link -> link.id() == id)) {
            throw new NotThere("There is no such link.");
        }
        record(number, store.revoke(number, id, by.id(), clock.instant()), by, reason);
    }

    public void revokeAll(ComplaintNumber number, Actor by, String reason) {
        complaints.get(number);
        RequiredText.check("reason", reason);
        record(number, store.revoke(number, null, by.id(), clock.instant()), by, reason);
    }

    /** What went to another address than the one that is right may be with somebody else. */
    @EventListener
    void on(TimelineRecorded recorded) {
        if (CORRECTIONS.contains(recorded.event())) {
            ComplaintNumber.of(recorded.subject())
                    .ifPresent(number -> store.revokeOfOtherAddresses(
                            number,
                            addressOf(complaints.get(number).complainant()),
                            recorded.actor().id(),
                            recorded.at()));
        }
    }

    private static String addressOf(Complainant complainant) {
        return complainant.hasEmail() ? complainant.email().strip() : "";
    }

    private void record(ComplaintNumber number, int revoked, Actor by, String reason) {
        if (revoked > 0) {
            timeline.record(number, by, CorrespondenceEvent.LINKS_REVOKED, revoked + ": " + reason);
        }
    }
}
