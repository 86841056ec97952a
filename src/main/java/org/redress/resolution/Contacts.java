package org.redress.resolution;

import org.redress.complaint.Actor;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Timeline;
import org.redress.complaint.TimelineEvent;
import org.redress.correspondence.Correspondence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reaching the complainant another way after a mail could not be delivered. */
@Service
@Transactional
public class Contacts {

    private final Correspondence correspondence;
    private final Timeline timeline;

    Contacts(Correspondence correspondence, Timeline timeline) {
        this.correspondence = correspondence;
        this.timeline = timeline;
    }

    /** Whoever was not reached is not silent, and stays known as not reached. */
    public void record(ComplaintNumber number, Actor actor, boolean reached, String how) {
        correspondence.settleUndeliverable(number, reached);
        timeline.record(number, actor, TimelineEvent.COMPLAINANT_CONTACTED, (reached ? "reached, " : "not reached, ") + how);
    }
}
