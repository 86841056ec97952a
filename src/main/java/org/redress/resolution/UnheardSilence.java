package org.redress.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Complaints;
import org.redress.contract.OrganisationZone;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.delivery.LetterArrived;
import org.redress.correspondence.delivery.LetterReturned;
import org.redress.correspondence.told.ToldFacts;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Silence was taken for no answer, and then it turns out that what asked the complainant never reached them. While the complaint is being
 * closed, the closing gate keeps it open until their time is over, counted from when they were reached. Once it is closed, somebody reaches them another way, and their time to object begins then.
 */
@Component
class UnheardSilence {

    private final Complaints complaints;
    private final ToldFacts told;
    private final Timeline timeline;
    private final OrganisationZone zone;

    UnheardSilence(Complaints complaints, ToldFacts told, Timeline timeline, OrganisationZone zone) {
        this.complaints = complaints;
        this.told = told;
        this.timeline = timeline;
        this.zone = zone;
    }

    /** The closing gate waits until they had their time; after the closing somebody reaches them. */
    @EventListener
    void on(LetterReturned letter) {
        Complaint complaint = complaints.get(letter.complaint());
        boolean silent =
                complaint.status() == ComplaintStatus.NO_REPLY || complaint.closeReason() == CloseReason.NO_REPLY;
        if (silent
                && asks(letter.kind())
                && letter.occasion().startsWith(complaint.stage().name())) {
            timeline.record(
                    complaint.number(),
                    Actor.SYSTEM,
                    ResolutionEvent.SILENCE_IN_DOUBT,
                    letter.kind().name() + " came back");
        }
    }

    /** What is said after the closing gives them the time that the closing gave. */
    @EventListener
    void on(LetterArrived letter) {
        Complaint complaint = complaints.get(letter.complaint());
        if (complaint.isOpen() || complaint.objectionUntil() == null) {
            return;
        }
        if (letter.kind() == ResolutionLetter.CLOSING) {
            told.objectionUntil(complaint).ifPresent(day -> objectUntil(complaint, day));
        } else if (asks(letter.kind()) && complaint.closeReason() == CloseReason.NO_REPLY) {
            fromArrival(complaint, letter.at()).ifPresent(day -> objectUntil(complaint, day));
        }
    }

    private Optional<LocalDate> fromArrival(Complaint complaint, Instant at) {
        return told.objectionUntil(complaint)
                .map(day -> ChronoUnit.DAYS.between(zone.dayOf(complaint.closedAt()), day))
                .map(zone.dayOf(at)::plusDays);
    }

    private static void objectUntil(Complaint complaint, LocalDate day) {
        if (day.isAfter(complaint.objectionUntil())) {
            complaint.objectUntil(day);
        }
    }

    private static boolean asks(LetterKind kind) {
        return kind == ResolutionLetter.DECISION || kind == ResolutionLetter.REMINDER;
    }
}
