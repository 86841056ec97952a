package org.redress.complaint;

import java.util.EnumSet;
import java.util.Set;
import org.redress.record.EventTypes;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Component;

/** Events of a complaint that several modules react to. */
public enum ComplaintEvent implements TimelineEvent {
    RECEIVED,
    SCOPE_DISPUTED,
    FINDING_RECORDED,
    INFORMED,
    REJECTED,
    REOPENED,
    WITHDRAWN,
    FINISHED_WITHOUT_COMPLAINANT,
    INFORMATION_RECEIVED,
    INFORMATION_REVIEWED,
    INFORMATION_SUPPLIED,
    FINDINGS_IN_DOUBT,
    NEW_INFORMATION_ACTED_ON,
    ACCESS_CHANGED,
    COMPLAINED_ABOUT_CHANGED,
    REASSIGNED,
    OWNER_CHANGED,
    CLOSED,
    PRIORITISED,
    REVIEW_OPENED,
    WENT_UP;

    private static final Set<ComplaintEvent> BY_THE_HOUSE =
            EnumSet.of(PRIORITISED, REVIEW_OPENED, WENT_UP, OWNER_CHANGED);

    private static final Set<ComplaintEvent> RECEIPTED = EnumSet.of(SCOPE_DISPUTED, INFORMATION_RECEIVED);
    private static final Set<ComplaintEvent> NO_MILESTONE = EnumSet.of(FINDING_RECORDED, OWNER_CHANGED);

    @Override
    public boolean isInvolvement() {
        return !BY_THE_HOUSE.contains(this);
    }

    @Override
    public boolean isReceipted() {
        return RECEIPTED.contains(this);
    }

    @Override
    public boolean isMilestone() {
        return !NO_MILESTONE.contains(this);
    }

    @Component
    static class Types implements EventTypes {

        @Override
        public TimelineEvent[] all() {
            return values();
        }
    }
}
