package org.redress.casework;

import java.time.Clock;
import java.time.LocalDate;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintFlow;
import org.redress.contract.OrganisationZone;
import org.redress.contract.StepNotAvailable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * What a complainant may still say when the time for it seems over (7.9): answer a decision after silence, or dispute
 * that the complaint is out of scope. They may while the complaint is being closed and, once it is closed, until the
 * last day that the table gave.
 */
@Service
@EnableConfigurationProperties(OrganisationZone.class)
public class Objections {

    private final ComplaintFlow flow;
    private final OrganisationZone zone;
    private final Clock clock;

    Objections(ComplaintFlow flow, OrganisationZone zone, Clock clock) {
        this.flow = flow;
        this.zone = zone;
        this.clock = clock;
    }

    /** The last day to object if the complaint is closed today; {@code null} when there is nothing to object to. */
    public LocalDate lastDay(Complaint complaint, int days) {
        boolean finallyOutOfScope = complaint.closeReason() == CloseReason.OUT_OF_SCOPE && complaint.isScopeDisputed();
        return days <= 0 || finallyOutOfScope ? null : today().plusDays(days);
    }

    /**
     * True when a decision waits for an answer (on its way or communicated), or when silence was taken for no answer
     * and it is not too late.
     */
    public boolean mayAnswer(Complaint complaint) {
        return switch (complaint.status()) {
            case DECISION_PENDING -> flow.isWaitingFor(complaint.number(), CaseworkMessage.DECISION_ACCEPTED);
            case DECISION_COMMUNICATED -> true;
            case NO_REPLY -> flow.isWaitingFor(complaint.number(), CaseworkMessage.DECISION_REJECTED);
            case CLOSED -> complaint.closeReason() == CloseReason.NO_REPLY && inTime(complaint);
            default -> false;
        };
    }

    /** Only once: when somebody else has assessed it as out of scope again, only a body outside can help. */
    public boolean mayDisputeScope(Complaint complaint) {
        return !complaint.isScopeDisputed()
                && switch (complaint.status()) {
                    case OUT_OF_SCOPE -> flow.isWaitingFor(complaint.number(), CaseworkMessage.SCOPE_DISPUTED);
                    case CLOSED -> complaint.closeReason() == CloseReason.OUT_OF_SCOPE && inTime(complaint);
                    default -> false;
                };
    }

    /** @throws StepNotAvailable when it is closed, and the last day to object has passed */
    public void refuseTooLate(Complaint complaint) {
        if (!complaint.isOpen() && complaint.objectionUntil() != null && !inTime(complaint)) {
            throw new StepNotAvailable("The closing could be objected to until " + complaint.objectionUntil()
                    + ". Something new can still be added to the complaint.");
        }
    }

    private boolean inTime(Complaint complaint) {
        return complaint.objectionUntil() != null && !today().isAfter(complaint.objectionUntil());
    }

    private LocalDate today() {
        return zone.dayOf(clock.instant());
    }
}
