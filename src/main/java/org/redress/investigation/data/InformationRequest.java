package org.redress.investigation.data;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.redress.complaint.Actor;
import org.redress.complaint.ComplaintNumber;
import org.redress.investigation.AskedOf;
import org.redress.investigation.Continuation;
import org.redress.investigation.Question;
import org.redress.investigation.RequestLimits;
import org.redress.investigation.RequestLine;
import org.redress.investigation.RequestState;

/** One request for information: asked, perhaps reminded, and ended by an answer, by silence, or with the complaint. */
@Entity
public class InformationRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private Integer version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "complaint_number"))
    private ComplaintNumber complaint;

    @Enumerated(EnumType.STRING)
    private AskedOf askedOf;

    private String thirdParty;
    private int round;
    private String what;
    private String askedBy;
    private Instant askedAt;

    @Embedded
    private RequestLimits limits;

    private Instant dueAt;
    private int remindersSent;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.OPEN;

    private String endedBy;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private Continuation continuation;

    private String continuationReason;
    private String occasion;

    protected InformationRequest() {}

    /**
     * @param round    the how many-eth request to the same person or body
     * @param occasion the step of a flow that asks; {@code null} when a person does
     */
    public InformationRequest(
            ComplaintNumber complaint, Question question, int round, Actor actor, Instant at, String occasion) {
        this.complaint = complaint;
        this.askedOf = question.askedOf();
        this.thirdParty = question.thirdParty();
        this.round = round;
        this.what = question.what();
        this.askedBy = actor.id();
        this.askedAt = at;
        this.occasion = occasion;
    }

    /** What the decision table allows this request. */
    public void limit(RequestLimits allowed) {
        limits = allowed;
    }

    /** The question has reached whom it is for. */
    public void waitUntil(Instant answerBy) {
        dueAt = answerBy;
    }

    /** @return which reminder it is */
    public int remind() {
        return ++remindersSent;
    }

    /** An answer that comes late still counts; what is answered or cancelled stays so, and a second time changes nothing. */
    public boolean end(RequestState how, Actor actor, Instant at) {
        if (state == how || !mayBeAnswered()) {
            return false;
        }
        state = how;
        endedBy = actor.id();
        endedAt = at;
        return true;
    }

    public void continued(Continuation how, String reason) {
        continuation = how;
        continuationReason = reason;
    }

    /** Waiting, or silent for too long and nobody has decided yet how to go on. */
    public boolean mayBeAnswered() {
        return state == RequestState.OPEN || state == RequestState.LAPSED && continuation == null;
    }

    public boolean holdsClocks() {
        return state == RequestState.OPEN && dueAt != null && limits.pausesClocks();
    }

    public boolean isFor(AskedOf addressee) {
        return askedOf == addressee;
    }

    public boolean isAsked() {
        return dueAt != null;
    }

    public boolean hasRemindersLeft() {
        return remindersSent < limits.reminders();
    }

    public Long id() {
        return id;
    }

    public ComplaintNumber complaint() {
        return complaint;
    }

    public RequestLimits limits() {
        return limits;
    }

    public RequestLine toLine() {
        return new RequestLine(
                id,
                state,
                askedOf,
                thirdParty,
                round,
                what,
                askedBy,
                askedAt,
                dueAt,
                remindersSent,
                limits == null ? 0 : limits.reminders(),
                limits != null && limits.pausesClocks(),
                endedBy,
                endedAt,
                continuation,
                continuationReason);
    }
}
