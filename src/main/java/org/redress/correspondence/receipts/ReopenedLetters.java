package org.redress.correspondence.receipts;

import java.util.Set;
import org.redress.casework.Reopening;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.correspondence.receipts.ReopenedLetter.Next;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Component;

/** Gathers what is said about a complaint that was opened again. */
@Component
public class ReopenedLetters {

    private final Reopening reopening;
    private final Statements statements;
    private final Timeline timeline;

    ReopenedLetters(Reopening reopening, Statements statements, Timeline timeline) {
        this.reopening = reopening;
        this.statements = statements;
        this.timeline = timeline;
    }

    public ReopenedLetter write(Complaint complaint) {
        boolean asked = timeline.of(complaint.number()).stream()
                .filter(line -> line.event() == ComplaintEvent.REOPENED)
                .reduce((earlier, later) -> later)
                .filter(line -> line.actor().equals(Actor.COMPLAINANT.id()))
                .isPresent();
        Said said = asked
                ? statements
                        .lastOf(complaint.number(), Set.of(ComplaintEvent.REJECTED, ComplaintEvent.SCOPE_DISPUTED))
                        .orElse(null)
                : null;
        return new ReopenedLetter(nextOf(complaint), said);
    }

    private Next nextOf(Complaint complaint) {
        if (!complaint.isDecided()) {
            return Next.ANEW;
        }
        return reopening.isSecondStageDecided(complaint.number()) ? Next.OUTSIDE : Next.REVIEW;
    }
}
