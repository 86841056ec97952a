package org.redress.correspondence.delivery;

import java.util.Map;
import org.redress.complaint.ComplaintFlow;
import org.redress.correspondence.CorrespondenceEvent;
import org.redress.correspondence.CorrespondenceMessage;
import org.redress.correspondence.delivery.OutboxMail.State;
import org.redress.record.Actor;
import org.redress.record.Subjects;
import org.redress.record.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a letter did not arrive, and asks somebody to reach the complainant another way. */
@Component
class Undeliverable {

    private final Outbox outbox;
    private final Timeline timeline;
    private final Subjects subjects;
    private final ComplaintFlow flow;

    Undeliverable(Outbox outbox, Timeline timeline, Subjects subjects, ComplaintFlow flow) {
        this.outbox = outbox;
        this.timeline = timeline;
        this.subjects = subjects;
        this.flow = flow;
    }

    /**
     * @param error   what the mail server said; staff see it
     * @param forGood no mail reaches this address, so nothing more is sent there until somebody says that it is right
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(OutboxMail mail, String error, boolean forGood) {
        if (mail.about() != null) {
            subjects.lock(mail.about());
            timeline.record(mail.about(), Actor.SYSTEM, CorrespondenceEvent.MAIL_UNDELIVERABLE, mail.what());
        }
        boolean first = mail.toComplainant() && !outbox.hasAny(mail.complaint(), State.UNDELIVERABLE);
        outbox.undeliverable(mail.id(), error, forGood);
        if (first && flow.isWaitingFor(mail.about(), CorrespondenceMessage.MAIL_UNDELIVERABLE)) {
            timeline.record(mail.about(), Actor.SYSTEM, CorrespondenceEvent.COMPLAINANT_UNREACHED, null);
            flow.tell(mail.about(), CorrespondenceMessage.MAIL_UNDELIVERABLE, Map.of());
        }
    }
}
