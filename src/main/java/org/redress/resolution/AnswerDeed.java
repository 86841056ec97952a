package org.redress.resolution;

import java.util.List;
import org.redress.casework.Objections;
import org.redress.casework.deeds.Deed;
import org.redress.casework.deeds.Hindrance;
import org.redress.casework.deeds.OfferedDeeds;
import org.redress.complaint.Complaint;
import org.redress.record.Actor;
import org.springframework.stereotype.Component;

/** Offers to write down what the complainant said to the decision, while {@link Outcomes} takes it. */
@Component
class AnswerDeed implements OfferedDeeds {

    private final Objections objections;

    AnswerDeed(Objections objections) {
        this.objections = objections;
    }

    @Override
    public List<Deed> of(Complaint complaint, Actor actor) {
        return List.of(Deed.added("answer", objections.mayAnswer(complaint) ? null : hindrance(complaint)));
    }

    private static Hindrance hindrance(Complaint complaint) {
        if (complaint.isWithdrawn()) {
            return Hindrance.WITHDRAWN;
        }
        if (!complaint.isDecided()) {
            return complaint.isOpen() ? Hindrance.NO_DECISION : Hindrance.CLOSED;
        }
        return complaint.objectionUntil() == null ? Hindrance.ANSWERED : Hindrance.TOO_LATE;
    }
}
