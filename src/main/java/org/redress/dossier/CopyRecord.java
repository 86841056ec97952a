package org.redress.dossier;

import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a copy was made, once it is there and before anybody gets it. */
@Component
class CopyRecord {

    private final Complaints complaints;
    private final Timeline timeline;

    CopyRecord(Complaints complaints, Timeline timeline) {
        this.complaints = complaints;
        this.timeline = timeline;
    }

    /** @param why for whom and what for; the digest tells later whether a PDF is this copy */
    @Transactional
    public void write(ComplaintNumber number, Actor actor, DossierEvent event, String why, byte[] copy) {
        complaints.get(number);
        timeline.record(number, actor, event, why + " (SHA-256 " + Digest.of(copy) + ")");
    }
}
