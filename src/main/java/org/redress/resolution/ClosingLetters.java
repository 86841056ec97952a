package org.redress.resolution;

import java.util.List;
import java.util.Optional;
import org.redress.complaint.Complaint;
import org.redress.record.Timeline;
import org.redress.resolution.ClosingLetter.SilentAfter;
import org.springframework.stereotype.Component;

/** Gathers what the letter about the closing says. */
@Component
class ClosingLetters {

    private final DecisionRecords records;
    private final Timeline timeline;

    ClosingLetters(DecisionRecords records, Timeline timeline) {
        this.records = records;
        this.timeline = timeline;
    }

    ClosingLetter write(Complaint complaint) {
        List<Decision> made = records.findByComplaintOrderById(complaint.number());
        Optional<Decision> last = made.stream()
                .filter(decision -> decision.stage() == complaint.stage())
                .findFirst();
        return new ClosingLetter(
                complaint.closeReason(),
                complaint.objectionUntil(),
                made.stream()
                        .filter(Decision::isOrdered)
                        .map(Decision::promise)
                        .reduce((earlier, later) -> later)
                        .orElse(Promise.NOTHING),
                last.map(Decision::promise).orElse(Promise.NOTHING),
                last.filter(Decision::isCommunicated).map(this::silenceAfter).orElse(SilentAfter.NO_LETTER));
    }

    private SilentAfter silenceAfter(Decision decision) {
        boolean reminded = timeline.of(decision.complaint()).stream()
                .filter(line -> !line.at().isBefore(decision.communicatedAt()))
                .anyMatch(line -> line.event() == ResolutionEvent.REMINDED);
        return reminded ? SilentAfter.REMINDER : SilentAfter.DECISION;
    }
}
