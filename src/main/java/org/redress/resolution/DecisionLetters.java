package org.redress.resolution;

import java.time.Clock;
import java.util.Optional;
import org.redress.casework.Evidence;
import org.redress.casework.ReviewOpinion;
import org.redress.casework.StageFindings;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Stage;
import org.redress.record.StaffDirectory;
import org.springframework.stereotype.Component;

/** Gathers what the letter with a decision says. */
@Component
class DecisionLetters {

    private final DecisionRecords records;
    private final StageFindings findings;
    private final ReviewOpinion reviews;
    private final Evidence evidence;
    private final Enclosures enclosures;
    private final StaffDirectory staff;
    private final Clock clock;

    DecisionLetters(
            DecisionRecords records,
            StageFindings findings,
            ReviewOpinion reviews,
            Evidence evidence,
            Enclosures enclosures,
            StaffDirectory staff,
            Clock clock) {
        this.records = records;
        this.findings = findings;
        this.reviews = reviews;
        this.evidence = evidence;
        this.enclosures = enclosures;
        this.staff = staff;
        this.clock = clock;
    }

    DecisionLetter write(Complaint complaint, Decision decision) {
        ComplaintNumber number = complaint.number();
        DecisionLine line = decision.toLine();
        return new DecisionLetter(
                line.stage(),
                line.outcome(),
                line.decidedAt(),
                line.about() == null ? Quotation.from(complaint.matter()) : line.about(),
                evidence.lookedAt(number).orElse(null),
                line.reasons(),
                findings.told(number),
                Offer.of(line),
                line.prevention(),
                line.stage() == Stage.SECOND ? reviewOf(number).orElse(null) : null,
                decision.silenceRule().answerBy(clock.instant()),
                nameOf(line.decidedBy(), complaint.workingTeam()),
                enclosures.of(number, line.stage()));
    }

    private Optional<Reviewed> reviewOf(ComplaintNumber number) {
        var first = records.findByComplaintAndStage(number, Stage.FIRST)
                .map(Decision::outcome)
                .orElse(null);
        return reviews.opinionOn(number).map(opinion -> new Reviewed(first, opinion.changed(), opinion.reasons()));
    }

    /** The person, else the team. */
    private String nameOf(String decider, String team) {
        return staff.nameOf(decider).or(() -> staff.nameOfGroup(team)).orElse(null);
    }
}
