package org.redress.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.casework.deeds.Deed;
import org.redress.casework.deeds.Hindrance;
import org.redress.casework.deeds.OfferedDeeds;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintStatus;
import org.redress.contract.StepNotAvailable;
import org.redress.record.Actor;
import org.springframework.stereotype.Component;

/**
 * Who may write findings, and until when. At the second stage only the reviewer changes findings; people from the first
 * stage write a note instead. What a decision has told stays as it was told: only a review comes to other findings.
 */
@Component
class FindingRules implements OfferedDeeds {

    private static final Set<ComplaintStatus> TOLD = EnumSet.of(
            ComplaintStatus.DECISION_COMMUNICATED,
            ComplaintStatus.ACCEPTED,
            ComplaintStatus.NO_REPLY,
            ComplaintStatus.REJECTED,
            ComplaintStatus.EXTERNAL_ROUTE);

    private final IssueRecords records;
    private final Independence independence;

    FindingRules(IssueRecords records, Independence independence) {
        this.records = records;
        this.independence = independence;
    }

    /** @throws StepNotAvailable when the findings were told, or the complaint is closed */
    void requireOpen(Complaint complaint, Actor actor) {
        timeIsOver(complaint).ifPresent(hindrance -> {
            throw new StepNotAvailable(
                    hindrance == Hindrance.CLOSED
                            ? "The complaint is closed."
                            : "The complainant was told these findings with the decision; they change by a review only.");
        });
        independence.require(complaint.number(), actor);
    }

    @Override
    public List<Deed> of(Complaint complaint, Actor actor) {
        Optional<Hindrance> hindrance = timeIsOver(complaint)
                .or(() -> independence.isIndependent(complaint.number(), actor)
                        ? Optional.empty()
                        : Optional.of(Hindrance.HANDLED_BEFORE));
        return List.of(Deed.added("findings", hindrance));
    }

    private Optional<Hindrance> timeIsOver(Complaint complaint) {
        if (!complaint.isOpen()) {
            return Optional.of(Hindrance.CLOSED);
        }
        return TOLD.contains(complaint.status()) || isTold(complaint) ? Optional.of(Hindrance.TOLD) : Optional.empty();
    }

    private boolean isTold(Complaint complaint) {
        return complaint.status() == ComplaintStatus.DECISION_PENDING
                && records.findByComplaintOrderById(complaint.number()).stream()
                        .anyMatch(issue -> issue.isOf(complaint.stage()) && issue.isTold());
    }
}
