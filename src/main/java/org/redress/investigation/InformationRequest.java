package org.redress.investigation;

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
import org.redress.complaint.ComplaintNumber;
import org.redress.deadlines.OfficeTime;
import org.redress.record.Actor;

/** One request for information: asked, perhaps reminded, and ended by an answer, by silence, or with the complaint. */
@Entity
class InformationRequest {

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
     * @param round    counts the requests to the same person or body, from 1
     * @param occasion the step of a flow that asks; {@code null} when a person does
     */
    InformationRequest(
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
    void limit(RequestLimits allowed) {
        limits = allowed;
    }

    /**
     * The last day to answer of a letter that reaches the complainant then: the whole time of a question, and of a reminder the time that
     * was left when it was due, so that nobody is reminded of a day that has passed.
     */
    Instant answerBy(Instant arrived, OfficeTime time) {
        int days = limits.answerWithinDays() - (dueAt == null ? 0 : remindersSent * limits.remindEveryDays());
        Instant fromThen = time.atTheEndOfDay(arrived, Math.max(days, 1));
        return dueAt == null || dueAt.isBefore(fromThen) ? fromThen : dueAt;
    }

    /** The question has reached the person or body it is for. */
    void waitUntil(Instant answerBy) {
        dueAt = answerBy;
    }

    /** The letter with the question came back. */
    void waitForNobody() {
        dueAt = null;
    }

    /** Of the letter that asks, or of the last one that reminds. */
    String lastOccasion() {
        return remindersSent == 0 ? firstOccasion() : firstOccasion() + " reminder " + remindersSent;
    }

    /** As {@link #firstOccasion} makes it. */
    static long idIn(String occasion) {
        return Long.parseLong(occasion.split(" ")[1]);
    }

    String firstOccasion() {
        return "request " + id;
    }

    boolean isReminded() {
        return remindersSent > 0;
    }

    /** @return which reminder it is */
    int remind() {
        return ++remindersSent;
    }

    /** An answer that comes late still counts; what is answered or cancelled stays so, and a second time changes nothing. */
    boolean end(RequestState how, Actor actor, Instant at) {
        if (state == how || !mayBeAnswered()) {
            return false;
        }
        state = how;
        endedBy = actor.id();
        endedAt = at;
        return true;
    }

    void continued(Continuation how, String reason) {
        continuation = how;
        continuationReason = reason;
    }

    /** Waiting, or silent for too long and nobody has decided yet how to go on. */
    boolean mayBeAnswered() {
        return state == RequestState.OPEN || state == RequestState.LAPSED && continuation == null;
    }

    boolean holdsClocks() {
        return state == RequestState.OPEN && dueAt != null && limits.pausesClocks();
    }

    boolean isFor(AskedOf addressee) {
        return askedOf == addressee;
    }

    boolean isAsked() {
        return dueAt != null;
    }

    boolean hasRemindersLeft() {
        return remindersSent < limits.reminders();
    }

    Long id() {
        return id;
    }

    ComplaintNumber complaint() {
        return complaint;
    }

    RequestLimits limits() {
        return limits;
    }

    RequestLine toLine() {
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
