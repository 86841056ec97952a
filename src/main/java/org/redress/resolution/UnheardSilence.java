package org.redress.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.redress.casework.CaseworkMessage;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.Complaints;
import org.redress.contract.OrganisationZone;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.delivery.LetterArrived;
import org.redress.correspondence.delivery.LetterReturned;
import org.redress.correspondence.told.ToldFacts;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Silence was taken for no answer, and then it turns out that what asked the complainant never reached them. While the complaint is being
 * closed, it goes back to waiting for an answer. Once it is closed, somebody reaches them another way, and their time to object begins then.
 */
@Component
class UnheardSilence {

    private final DecisionRecords records;
    private final Complaints complaints;
    private final ToldFacts told;
    private final ComplaintFlow flow;
    private final Timeline timeline;
    private final OrganisationZone zone;

    UnheardSilence(
            DecisionRecords records,
            Complaints complaints,
            ToldFacts told,
            ComplaintFlow flow,
            Timeline timeline,
            OrganisationZone zone) {
        this.records = records;
        this.complaints = complaints;
        this.told = told;
        this.flow = flow;
        this.timeline = timeline;
        this.zone = zone;
    }

    /** Before others look at what came back. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(LetterReturned letter) {
        Complaint complaint = complaints.get(letter.complaint());
        if (!asks(letter.kind())
                || !letter.occasion().startsWith(complaint.stage().name())) {
            return;
        }
        if (complaint.closeReason() == CloseReason.NO_REPLY) {
            recordTakenBack(complaint, letter.kind());
        } else if (flow.isWaitingFor(complaint.number(), CaseworkMessage.SILENCE_TAKEN_BACK)
                && complaint.takeBackSilence()) {
            records.findByComplaintAndStage(complaint.number(), complaint.stage())
                    .ifPresent(decision -> decision.answered(null, null, null));
            recordTakenBack(complaint, letter.kind());
            flow.tell(complaint.number(), CaseworkMessage.SILENCE_TAKEN_BACK, Map.of());
        }
    }

    private void recordTakenBack(Complaint complaint, LetterKind letter) {
        timeline.record(
                complaint.number(), Actor.SYSTEM, ResolutionEvent.SILENCE_TAKEN_BACK, letter.name() + " came back");
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
