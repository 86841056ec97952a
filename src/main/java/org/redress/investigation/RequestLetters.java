package org.redress.investigation;

import java.time.Instant;
import java.util.Optional;
import org.redress.complaint.Complaints;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.delivery.Contacts;
import org.redress.correspondence.delivery.Deliveries;
import org.redress.correspondence.delivery.LetterArrived;
import org.redress.correspondence.delivery.LetterReturned;
import org.redress.deadlines.OfficeTime;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The letters of a request to the complainant. They are asked, and their time begins, when the question has reached them. */
@Component
class RequestLetters {

    private final InformationRequestRecords records;
    private final LeavingRequests leaving;
    private final Complaints complaints;
    private final Correspondence correspondence;
    private final Deliveries deliveries;
    private final Contacts contacts;
    private final WaitingClocks clocks;
    private final OfficeTime time;
    private final Timeline timeline;

    RequestLetters(
            InformationRequestRecords records,
            LeavingRequests leaving,
            Complaints complaints,
            Correspondence correspondence,
            Deliveries deliveries,
            Contacts contacts,
            WaitingClocks clocks,
            OfficeTime time,
            Timeline timeline) {
        this.records = records;
        this.leaving = leaving;
        this.complaints = complaints;
        this.correspondence = correspondence;
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.clocks = clocks;
        this.time = time;
        this.timeline = timeline;
    }

    /** Asks, or reminds of what was asked. */
    void write(InformationRequest request, Instant answerBy) {
        correspondence.writeToComplainant(
                complaints.get(request.complaint()), leaving.letter(request, answerBy), request.lastOccasion());
    }

    /** When the question, or the last reminder, reached the complainant. */
    Optional<Instant> lastArrivedAt(InformationRequest request) {
        return deliveries.arrivedAt(request.complaint(), kindOfLast(request), request.lastOccasion());
    }

    boolean isBeyondReach(InformationRequest request) {
        return deliveries.isBeyondReach(request.complaint(), kindOfLast(request), request.lastOccasion());
    }

    private static LetterKind kindOfLast(InformationRequest request) {
        return request.isReminded()
                ? InvestigationLetter.INFORMATION_REMINDER
                : InvestigationLetter.INFORMATION_REQUEST;
    }

    /** What still waits to be posted asks for something that is not needed any more. */
    void dropWaiting(InformationRequest request) {
        for (LetterKind kind : InvestigationLetter.values()) {
            contacts.drop(request.complaint(), kind, occasion -> InformationRequest.idIn(occasion) == request.id());
        }
    }

    @EventListener
    void on(LetterArrived letter) {
        if (letter.kind() instanceof InvestigationLetter) {
            records.findById(InformationRequest.idIn(letter.occasion()))
                    .filter(request -> request.toLine().state() == RequestState.OPEN)
                    .ifPresent(request -> {
                        boolean byPeople = letter.by().isStaff();
                        Actor asker = byPeople
                                ? letter.by()
                                : new Actor(request.toLine().askedBy());
                        asked(request, asker, letter.how(), letter.at());
                    });
        }
    }

    /** A question that came back asks nobody. */
    @EventListener
    void on(LetterReturned letter) {
        if (letter.kind() == InvestigationLetter.INFORMATION_REQUEST) {
            records.findById(InformationRequest.idIn(letter.occasion())).ifPresent(request -> {
                boolean held = request.holdsClocks();
                request.waitForNobody();
                clocks.release(request, held, Actor.SYSTEM);
            });
        }
    }

    /** The question or the reminder has reached the person or body it is for. */
    void asked(InformationRequest request, Actor by, String how, Instant at) {
        boolean first = !request.isAsked();
        if (first) {
            request.waitUntil(request.answerBy(at, time));
            clocks.hold(request);
            timeline.record(
                    request.complaint(),
                    by,
                    InvestigationEvent.INFORMATION_REQUESTED,
                    addressee(request) + ", " + how + ": " + request.toLine().what());
        } else {
            if (request.isFor(AskedOf.COMPLAINANT)) {
                request.waitUntil(request.answerBy(at, time));
            }
            timeline.record(
                    request.complaint(), by, InvestigationEvent.INFORMATION_REMINDED, addressee(request) + ", " + how);
        }
    }

    String addressee(InformationRequest request) {
        RequestLine line = request.toLine();
        return line.askedOf() == AskedOf.COMPLAINANT ? "complainant" : line.thirdParty();
    }
}
