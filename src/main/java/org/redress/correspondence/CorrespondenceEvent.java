package org.redress.correspondence;

import java.util.EnumSet;
import java.util.Set;
import org.redress.record.EventTypes;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Component;

/** What became of what was sent (ISO 10002 7.4, 7.8). */
public enum CorrespondenceEvent implements TimelineEvent {
    MAIL_SENT,
    MAIL_UNDELIVERABLE,
    WEBHOOK_CALLED,
    WEBHOOK_FAILED,
    COMPLAINANT_UNREACHED,
    COMPLAINANT_CONTACTED,
    ADDRESS_CORRECTED,
    CONTACT_CORRECTED,
    LETTER_TO_SEND,
    LETTER_PRINTED,
    LETTER_WRITTEN_ANEW,
    LETTER_OVERTAKEN,
    SENT_BY_OTHER_MEANS,
    LINKS_REVOKED,
    NOTHING_LEFT_TO_SEND;

    private static final Set<CorrespondenceEvent> BY_THE_HOUSE = EnumSet.of(
            MAIL_SENT,
            MAIL_UNDELIVERABLE,
            WEBHOOK_CALLED,
            WEBHOOK_FAILED,
            COMPLAINANT_UNREACHED,
            LETTER_TO_SEND,
            // whoever corrects a name or a phone number works on nothing in the complaint
            CONTACT_CORRECTED,
            // whoever carries letters to the post works on nothing in them
            LETTER_PRINTED,
            LETTER_WRITTEN_ANEW,
            LETTER_OVERTAKEN,
            // whoever keeps a stranger out has a view on nothing in it
            LINKS_REVOKED,
            NOTHING_LEFT_TO_SEND);

    private static final Set<CorrespondenceEvent> NO_MILESTONE = EnumSet.of(
            MAIL_SENT,
            CONTACT_CORRECTED,
            LINKS_REVOKED,
            LETTER_PRINTED,
            LETTER_WRITTEN_ANEW,
            LETTER_OVERTAKEN,
            WEBHOOK_CALLED,
            WEBHOOK_FAILED);

    @Override
    public boolean isInvolvement() {
        return !BY_THE_HOUSE.contains(this);
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
