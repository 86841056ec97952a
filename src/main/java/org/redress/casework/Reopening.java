package org.redress.casework;

import java.util.List;
import java.util.Optional;
import org.redress.casework.deeds.Hindrance;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Stage;
import org.redress.contract.StepNotAvailable;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.redress.record.TimelineEvent;
import org.redress.record.TimelineLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a closed complaint again under its number, in the caller's transaction (docs/adr/0015). The calling use case
 * decides who may do so and until when.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Reopening {

    private final Timeline timeline;
    private final ComplaintFlow flow;

    Reopening(Timeline timeline, ComplaintFlow flow) {
        this.timeline = timeline;
        this.flow = flow;
    }

    /** Why it cannot be opened again now, except that it is open. */
    public Optional<Hindrance> hindrance(Complaint complaint) {
        return flow.isWaitingFor(complaint.number(), CaseworkMessage.COMPLAINT_WITHDRAWN)
                ? Optional.of(Hindrance.WORK_GOES_ON)
                : Optional.empty();
    }

    /** @throws StepNotAvailable when it is open, or work from before it was closed still goes on */
    public void open(Complaint complaint, Actor actor, String reason) {
        ComplaintNumber number = complaint.number();
        if (complaint.isOpen() || hindrance(complaint).isPresent()) {
            throw new StepNotAvailable(
                    complaint.isOpen()
                            ? "The complaint is open."
                            : "Work from before the closing still goes on; finish it first.");
        }
        complaint.reopen();
        timeline.record(number, actor, ComplaintEvent.REOPENED, reason);
        flow.startAgain(complaint, complaint.isDecided() ? Stage.SECOND : Stage.FIRST, !isSecondStageDecided(number));
    }

    /** The review has come to its end and was told: no stage of ours is left. */
    public boolean isSecondStageDecided(ComplaintNumber number) {
        List<TimelineEvent> events =
                timeline.of(number).stream().map(TimelineLine::event).toList();
        int review = events.lastIndexOf(ComplaintEvent.REVIEW_OPENED);
        return review >= 0 && events.lastIndexOf(ComplaintEvent.INFORMED) > review;
    }
}
