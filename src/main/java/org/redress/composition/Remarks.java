package org.redress.composition;

import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RequiredText;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remarks that a flow writes into the timeline, so that people see which way the complaint went. */
@Service
@Transactional
public class Remarks {

    private static final int LONGEST = 1000;

    private final OccasionStore occasions;
    private final Timeline timeline;

    Remarks(OccasionStore occasions, Timeline timeline) {
        this.occasions = occasions;
        this.timeline = timeline;
    }

    /** Records a remark; a second time on the same occasion changes nothing. */
    public void record(ComplaintNumber number, Actor actor, String occasion, String text) {
        RequiredText.check("remarkText", text, LONGEST);
        if (occasions.isFirst(number, occasion)) {
            timeline.record(number, actor, CompositionEvent.REMARK_RECORDED, text);
        }
    }
}
