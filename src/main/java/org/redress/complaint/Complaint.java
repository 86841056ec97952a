package org.redress.complaint;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.redress.contract.RuleRefused;

/**
 * A complaint from receipt to closing. It protects its own status: a step that comes twice changes nothing the second
 * time (the methods answer {@code false}), a step that may not follow is refused with {@link RuleRefused}.
 */
@Entity
public class Complaint {

    private static final String FIRST_TEAM = "complaint-handlers";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "number"))
    private ComplaintNumber number;

    @Version
    private Integer version;

    @Embedded
    private Receipt receipt;

    @Embedded
    private Matter matter;

    @Embedded
    private Complainant complainant;

    @Embedded
    private Category category;

    @Enumerated(EnumType.STRING)
    private ComplaintStatus status = ComplaintStatus.RECEIVED;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.FIRST;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    private String team;
    /** Closed until it has been judged. */
    @Enumerated(EnumType.STRING)
    private AccessLevel accessLevel = AccessLevel.CONFIDENTIAL;

    private Instant acknowledgedAt;
    private Instant responseDueAt;
    private Instant decisionCommunicatedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private CloseReason externalResult;

    private Instant closedAt;

    @Enumerated(EnumType.STRING)
    private CloseReason closeReason;

    private LocalDate objectionUntil;
    private boolean scopeDisputed;
    private int reopenings;

    protected Complaint() {}

    public Complaint(
            ComplaintNumber number, Receipt receipt, Matter matter, Complainant complainant, Category category) {
        this.number = number;
        this.receipt = receipt;
        this.matter = matter;
        this.complainant = complainant;
        this.category = category;
    }

    /** The complainant knows that it has arrived, whatever became of it meanwhile. */
    public boolean acknowledge(Instant at) {
        if (acknowledgedAt != null) {
            return false;
        }
        if (status == ComplaintStatus.RECEIVED) {
            become(ComplaintStatus.ACKNOWLEDGED);
        }
        acknowledgedAt = at;
        return true;
    }

    public void categorise(Category newCategory) {
        category = newCategory;
    }

    /** Assessed and within scope: the work on the answer begins (7.5, 7.6). */
    public boolean beginInvestigation() {
        return become(ComplaintStatus.IN_INVESTIGATION);
    }

    public void prioritise(Priority newPriority) {
        priority = newPriority;
    }

    /** When the earliest clock on the answer ends; {@code null} while none runs. */
    public void respondBy(Instant moment) {
        responseDueAt = moment;
    }

    /** Where letters go from now on. */
    public void correctEmail(String address) {
        complainant = complainant.at(address);
    }

    public void assignTo(String newTeam) {
        team = newTeam;
    }

    /** @return false when it is kept so already */
    public boolean keepAt(AccessLevel level) {
        boolean changed = accessLevel != level;
        accessLevel = level;
        return changed;
    }

    /** Facts are found, or reviewed: what remains is the decision. */
    public boolean awaitDecision() {
        return become(ComplaintStatus.DECISION_PENDING);
    }

    /** @return false when no decision waits to be told any more, such as after a withdrawal */
    public boolean communicateDecision(Outcome found, Instant at) {
        if (status != ComplaintStatus.DECISION_PENDING) {
            return false;
        }
        become(ComplaintStatus.DECISION_COMMUNICATED);
        outcome = found;
        decisionCommunicatedAt = at;
        return true;
    }

    public boolean answer(Answer answer) {
        return become(
                switch (answer) {
                    case ACCEPTED -> ComplaintStatus.ACCEPTED;
                    case REJECTED -> ComplaintStatus.REJECTED;
                    case NO_REPLY -> ComplaintStatus.NO_REPLY;
                });
    }

    public boolean openReview() {
        if (!become(ComplaintStatus.IN_REVIEW)) {
            return false;
        }
        stage = Stage.SECOND;
        return true;
    }

    /** Rejected for good inside the house: it is outside until it is closed. */
    public boolean beginExternalRoute() {
        if (!become(ComplaintStatus.EXTERNAL_ROUTE)) {
            return false;
        }
        externalResult = null;
        return true;
    }

    /** What came of the outside route decides why the complaint is closed. */
    public boolean endExternalRoute(CloseReason result) {
        beginExternalRoute();
        boolean ended = externalResult == null;
        externalResult = result;
        return ended;
    }

    /** Not ours to handle: explained and referred. */
    public boolean referElsewhere() {
        return become(ComplaintStatus.OUT_OF_SCOPE);
    }

    /** The complainant says, once, that it is ours after all: while it is open it waits for its assessment again. */
    public void disputeScope() {
        scopeDisputed = true;
        if (isOpen()) {
            become(undecided());
        }
    }

    /** Taken back by whoever complained; what safety and the record demand goes on. */
    public boolean withdraw() {
        return become(ComplaintStatus.WITHDRAWN);
    }

    /** Closes for the reason its status gives (7.9); an unanswered or rejected decision is no reason. */
    public boolean close(Instant at) {
        CloseReason reason = reasonToClose();
        if (reason == null) {
            throw new RuleRefused("a complaint that is " + status + " stays open");
        }
        return close(reason, at);
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

    /** Closed by silence, and accepted after all: it stays closed, and nothing is left to object to. */
    public void acceptLate() {
        if (closeReason != CloseReason.NO_REPLY) {
            throw new RuleRefused("only a complaint that was closed by silence is accepted late");
        }
        closeReason = CloseReason.ACCEPTED;
        objectionUntil = null;
    }

    /** Closed or withdrawn, and open again: without a decision it begins anew; with one, the decision counts as not accepted (7.9). */
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

    /** What is said once each time the complaint is open: the occasion of a letter, told apart from the one before a reopening. */
    public String eachTime(String occasion) {
        return reopenings == 0 ? occasion : occasion + " " + (reopenings + 1);
    }

    private ComplaintStatus undecided() {
        return acknowledgedAt == null ? ComplaintStatus.RECEIVED : ComplaintStatus.ACKNOWLEDGED;
    }

    private boolean close(CloseReason reason, Instant at) {
        if (!become(ComplaintStatus.CLOSED)) {
            return false;
        }
        closeReason = reason;
        closedAt = at;
        return true;
    }

    private boolean become(ComplaintStatus next) {
        if (status == next) {
            return false;
        }
        if (!status.mayBecome(next)) {
            throw new RuleRefused("a complaint that is " + status + " cannot become " + next);
        }
        status = next;
        return true;
    }

    public boolean isReopened() {
        return reopenings > 0;
    }

    public boolean isDecided() {
        return decisionCommunicatedAt != null;
    }

    public boolean isWithdrawn() {
        return status == ComplaintStatus.WITHDRAWN || closeReason == CloseReason.WITHDRAWN;
    }

    public boolean isOpen() {
        return status != ComplaintStatus.CLOSED;
    }

    public ComplaintNumber number() {
        return number;
    }

    public Receipt receipt() {
        return receipt;
    }

    public Matter matter() {
        return matter;
    }

    public Complainant complainant() {
        return complainant;
    }

    public Category category() {
        return category;
    }

    public ComplaintStatus status() {
        return status;
    }

    public Stage stage() {
        return stage;
    }

    public Priority priority() {
        return priority;
    }

    public AccessLevel accessLevel() {
        return accessLevel;
    }

    public boolean isWithEverybody() {
        return workingTeam().equals(FIRST_TEAM);
    }

    public String team() {
        return team;
    }

    /** Who works on it: the team it was given to, else the one everything begins with. */
    public String workingTeam() {
        return team == null ? FIRST_TEAM : team;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public Instant responseDueAt() {
        return responseDueAt;
    }

    public Instant decisionCommunicatedAt() {
        return decisionCommunicatedAt;
    }

    public Outcome outcome() {
        return outcome;
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

    /** Outside, and it is known what came of it. */
    public boolean isExternalRouteEnded() {
        return status == ComplaintStatus.EXTERNAL_ROUTE && externalResult != null;
    }

    public boolean isScopeDisputed() {
        return scopeDisputed;
    }
}
