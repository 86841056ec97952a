package org.redress.correspondence.delivery;

import java.time.Instant;
import java.util.Map;
import org.redress.complaint.ComplaintFlow;
import org.redress.correspondence.CorrespondenceEvent;
import org.redress.correspondence.CorrespondenceMessage;
import org.redress.correspondence.delivery.OutboxMail.State;
import org.redress.record.Actor;
import org.redress.record.Subjects;
import org.redress.record.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what people did with a letter, and takes back the task that asks for it. */
@Component
class HandedOver {

    private final Outbox outbox;
    private final Subjects subjects;
    private final Timeline timeline;
    private final ComplaintFlow flow;
    private final ApplicationEventPublisher events;

    HandedOver(
            Outbox outbox, Subjects subjects, Timeline timeline, ComplaintFlow flow, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.subjects = subjects;
        this.timeline = timeline;
        this.flow = flow;
        this.events = events;
    }

    /** Somebody posted or told it: what it says counts as said. */
    void told(OutboxMail mail, Actor by, Told told, Instant at) {
        subjects.lock(mail.about());
        outbox.told(mail.id(), by.id(), told, at);
        timeline.record(mail.about(), by, CorrespondenceEvent.SENT_BY_OTHER_MEANS, mail.what() + ", " + told.inWords());
        events.publishEvent(new LetterArrived(mail.complaint(), mail.kind(), mail.occasion(), by, told.inWords(), at));
        settle(mail);
    }

    /** It goes by mail after all, or every way was tried in vain. */
    void become(OutboxMail mail, State state) {
        outbox.become(mail.id(), state);
        settle(mail);
    }

    private void settle(OutboxMail mail) {
        if (!mail.isWaiting()) {
            endReaching(mail);
            return;
        }
        flow.tellWhoWaits(mail.about(), CorrespondenceMessage.LETTER_NEEDS_NOBODY, Dispatch.LETTER_TO_SEND, mail.id());
        if (!outbox.hasAny(mail.complaint(), State.TO_SEND)) {
            timeline.record(mail.about(), Actor.SYSTEM, CorrespondenceEvent.NOTHING_LEFT_TO_SEND, null);
        }
    }

    /** Nobody has to reach the complainant another way once all that came back was posted. */
    private void endReaching(OutboxMail mail) {
        if (!outbox.hasAny(mail.complaint(), State.UNDELIVERABLE)
                && flow.isWaitingFor(mail.about(), CorrespondenceMessage.NOTHING_LEFT_TO_PASS_ON)) {
            flow.tell(mail.about(), CorrespondenceMessage.NOTHING_LEFT_TO_PASS_ON, Map.of());
        }
    }
}
