package org.redress.escalation;

import java.util.EnumSet;
import java.util.Set;
import org.redress.record.EventTypes;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Component;

/** Events of the second stage and of the escalation ladder. */
public enum EscalationEvent implements TimelineEvent {
    REVIEWED,
    ESCALATION_ACKNOWLEDGED,
    CLOCK_EXTENDED,
    EXTENSION_EXPLAINED,
    DELAY_EXPLAINED,
    DECISION_RECONSIDERED,
    EXTERNAL_ROUTE_OFFERED,
    ESCALATED,
    ESCALATION_ALARM,
    ESCALATION_SUPERSEDED,
    CLAIM_ENDED;

    private static final Set<EscalationEvent> BY_THE_HOUSE =
            EnumSet.of(EXTERNAL_ROUTE_OFFERED, ESCALATED, ESCALATION_ALARM, ESCALATION_SUPERSEDED, CLAIM_ENDED);

    @Override
    public boolean isInvolvement() {
        return !BY_THE_HOUSE.contains(this);
    }

    @Component
    static class Types implements EventTypes {

        @Override
        public TimelineEvent[] all() {
            return values();
        }
    }
}
