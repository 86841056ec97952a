package org.redress.assessment;

import java.util.EnumSet;
import java.util.Set;
import org.redress.record.EventTypes;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Component;

/** Events of the initial assessment (ISO 10002 7.5). */
public enum AssessmentEvent implements TimelineEvent {
    ASSESSED,
    CATEGORY_CORRECTED,
    EXPLAINED_OUT_OF_SCOPE,
    SAFETY_IMPLICATION_FOUND,
    IMMEDIATE_ACTION_TAKEN,
    IMMEDIATE_ACTIONS_COMPLETED,
    PURSUED_WITHOUT_COMPLAINANT;

    private static final Set<AssessmentEvent> BY_THE_HOUSE =
            EnumSet.of(IMMEDIATE_ACTIONS_COMPLETED, PURSUED_WITHOUT_COMPLAINANT);

    @Override
    public boolean isInvolvement() {
        return !BY_THE_HOUSE.contains(this);
    }

    @Override
    public boolean isMilestone() {
        return this != CATEGORY_CORRECTED;
    }

    @Component
    static class Types implements EventTypes {

        @Override
        public TimelineEvent[] all() {
            return values();
        }
    }
}
