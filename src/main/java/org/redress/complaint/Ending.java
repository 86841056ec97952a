package org.redress.complaint;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import org.redress.contract.RuleRefused;

/** The status of a complaint, and how it ends and begins again (ISO 10002 7.9). A step that may not follow is refused with {@link RuleRefused}. */
@MappedSuperclass
abstract class Ending {

    @Enumerated(EnumType.STRING)
    private ComplaintStatus status = ComplaintStatus.RECEIVED;

    @Enumerated(EnumType.STRING)
    private CloseReason externalResult;

    private Instant closedAt;

    @Enumerated(EnumType.STRING)
    private CloseReason closeReason;

    private LocalDate objectionUntil;

    private int reopenings;

    public abstract boolean isDecided();

    /** The status of an undecided complaint that begins anew. */
    abstract ComplaintStatus undecided();

    /** Ends the outside route; its result decides why the complaint is closed. */
    public boolean endExternalRoute(CloseReason result) {
        beginExternalRoute();
        boolean ended = externalResult == null;
        externalResult = result;
        return ended;
    }

    /** The complaint was rejected for good inside the organisation. It is with an outside body until it is closed. */
    public boolean beginExternalRoute() {
        if (!become(ComplaintStatus.EXTERNAL_ROUTE)) {
            return false;
        }
        externalResult = null;
        return true;
    }

    /** Closes for the reason its status gives (7.9); an unanswered or rejected decision is no reason. */
    public boolean close(Instant at) {
        CloseReason reason = reasonToClose();
        if (reason == null) {
            throw new RuleRefused("a complaint that is " + status + " stays open");
        }
        return close(reason, at);
    }

    private boolean close(CloseReason reason, Instant at) {
        if (!become(ComplaintStatus.CLOSED)) {
            return false;
        }
        closeReason = reason;
        closedAt = at;
        return true;
    }

    /** The reason its status gives, or {@code null} while there is none. */
    public CloseReason reasonToClose() {
        return switch (status) {
            case ACCEPTED -> CloseReason.ACCEPTED;
            case NO_REPLY -> CloseReason.NO_REPLY;
            case EXTERNAL_ROUTE -> externalResult;
            case OUT_OF_SCOPE -> CloseReason.OUT_OF_SCOPE;
            case WITHDRAWN -> CloseReason.WITHDRAWN;
            case CLOSED -> closeReason;
            default -> null;
        };
    }

    /** The last day on which the complainant may object to the closing; {@code null} when there is nothing to object to. */
    public void objectUntil(LocalDate lastDay) {
        objectionUntil = lastDay;
    }

    /**
     * A complaint that was closed by silence is accepted later: it stays closed, and there is nothing left to object
     * to.
     */
    public void acceptLate() {
        if (closeReason != CloseReason.NO_REPLY) {
            throw new RuleRefused("only a complaint that was closed by silence is accepted late");
        }
        closeReason = CloseReason.ACCEPTED;
        objectionUntil = null;
    }

    /**
     * Opens a closed or withdrawn complaint again. Without a decision it begins anew; with one, the decision counts as
     * not accepted (7.9).
     */
    public void reopen() {
        if (isOpen()) {
            throw new RuleRefused("a complaint that is " + status + " is open");
        }
        status = isDecided() ? ComplaintStatus.REJECTED : undecided();
        closedAt = null;
        closeReason = null;
        objectionUntil = null;
        reopenings++;
    }

    /**
     * The occasion of a letter that is sent once each time the complaint is open. It differs from the one before a
     * reopening.
     */
    public String eachTime(String occasion) {
        return reopenings == 0 ? occasion : occasion + " " + (reopenings + 1);
    }

    final boolean become(ComplaintStatus next) {
        if (status == next) {
            return false;
        }
        if (!status.mayBecome(next)) {
            throw new RuleRefused("a complaint that is " + status + " cannot become " + next);
        }
        status = next;
        return true;
    }

    /** What counted as done turns out not to be: a letter came back. */
    final void goBackTo(ComplaintStatus earlier) {
        status = earlier;
    }

    public boolean isReopened() {
        return reopenings > 0;
    }

    public boolean isWithdrawn() {
        return status == ComplaintStatus.WITHDRAWN || closeReason == CloseReason.WITHDRAWN;
    }

    public boolean isOpen() {
        return status != ComplaintStatus.CLOSED;
    }

    public ComplaintStatus status() {
        return status;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public CloseReason closeReason() {
        return closeReason;
    }

    public LocalDate objectionUntil() {
        return objectionUntil;
    }

    /** It was with an outside body, and the result is known. */
    public boolean isExternalRouteEnded() {
        return status == ComplaintStatus.EXTERNAL_ROUTE && externalResult != null;
    }
}
