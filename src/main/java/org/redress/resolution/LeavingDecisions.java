package org.redress.resolution;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.redress.complaint.Complaint;
import org.redress.complaint.Stage;
import org.redress.contract.OrganisationZone;
import org.redress.correspondence.LeavingFacts;
import org.redress.correspondence.LetterContents;
import org.springframework.stereotype.Component;

/** The time to answer a decision, or to object to a closing, runs from the day on which the letter leaves that gives it. */
@Component
class LeavingDecisions implements LeavingFacts {

    private final DecisionRecords records;
    private final OrganisationZone zone;

    LeavingDecisions(DecisionRecords records, OrganisationZone zone) {
        this.records = records;
        this.zone = zone;
    }

    @Override
    public LetterContents on(
            Instant leaving, Complaint complaint, LetterContents kept, String occasion, LocalDate writtenOn) {
        if (kept instanceof DecisionLetter letter) {
            return decision(complaint, letter.stage())
                    .map(decision -> letter.answerableBy(decision.silenceRule().answerBy(leaving)))
                    .orElse(letter);
        }
        if (kept instanceof ReminderLetter letter) {
            return decision(complaint, letter.stage())
                    .filter(Decision::isCommunicated)
                    .map(decision -> new ReminderLetter(
                            letter.stage(), decision.communicatedAt(), decision.answerByIfRemindedAt(leaving)))
                    .orElse(letter);
        }
        return kept instanceof ClosingLetter letter && letter.objectionUntil() != null
                ? letter.objectableUntil(zone.dayOf(leaving).plusDays(DAYS.between(writtenOn, letter.objectionUntil())))
                : kept;
    }

    private Optional<Decision> decision(Complaint complaint, Stage stage) {
        return records.findByComplaintAndStage(complaint.number(), stage);
    }
}
