package org.redress.resolution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.redress.casework.CaseFileSection;
import org.redress.casework.Independence;
import org.redress.casework.StageFindings;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Outcome;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.delivery.LetterArrived;
import org.redress.correspondence.delivery.LetterReturned;
import org.redress.record.Actor;
import org.redress.record.Notes;
import org.redress.record.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides, has the remedy approved by somebody else where the authority table asks for it, and communicates (7.7, 7.8). */
@Service
@Transactional
public class Decisions implements CaseFileSection {

    private final DecisionRecords records;
    private final Complaints complaints;
    private final Independence independence;
    private final Coherence coherence;
    private final DecisionLetters letters;
    private final StageFindings findings;
    private final Notes notes;
    private final Timeline timeline;
    private final Correspondence correspondence;
    private final Clock clock;

    Decisions(
            DecisionRecords records,
            Complaints complaints,
            Independence independence,
            Coherence coherence,
            DecisionLetters letters,
            StageFindings findings,
            Notes notes,
            Timeline timeline,
            Correspondence correspondence,
            Clock clock) {
        this.records = records;
        this.complaints = complaints;
        this.independence = independence;
        this.coherence = coherence;
        this.letters = letters;
        this.findings = findings;
        this.notes = notes;
        this.timeline = timeline;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    /**
     * What the decider states; without reasons those drafted in the tab Complaint are taken.
     *
     * @param about       a sentence of the complainant's own, {@code null} takes their first one
     * @param remedyDueOn until when we do what we promise
     */
    public record Statement(
            Outcome outcome, String about, String reasons, String prevention, Remedy remedy, LocalDate remedyDueOn) {}

    /**
     * Records the decision of the complaint's stage.
     *
     * @throws RuleRefused without reasons, with an incomplete remedy, with parts that contradict each other, or at the second stage by a
     *     first handler
     */
    public void decide(ComplaintNumber number, Actor actor, Statement statement) {
        Complaint complaint = complaints.get(number);
        independence.require(number, actor);
        statement.remedy().requireComplete();
        if (statement.about() != null) {
            Quotation.require(statement.about(), complaint.matter());
        }
        String draft = notes.takeDraft(number, actor, "decision-reasons");
        String reasons = statement.reasons() == null ? draft : statement.reasons();
        if (reasons.isBlank()) {
            throw new RuleRefused("reasons", "must be given here or in the tab Complaint; the complainant reads them");
        }
        complaint.awaitDecision();
        Decision decision = records.findByComplaintAndStage(number, complaint.stage())
                .orElseGet(() -> new Decision(number, complaint.stage()));
        decision.decide(statement, reasons, actor, clock.instant());
        coherence.require(number, decision);
        records.save(decision);
        timeline.record(
                number, actor, ResolutionEvent.RESOLVED, statement.outcome() + ", remedy " + statement.remedy());
    }

    /**
     * Writes the decision to the complainant, once per stage, with what follows from their silence. It is communicated when it
     * arrives.
     */
    public void communicate(ComplaintNumber number, SilenceRule rule) {
        Complaint complaint = complaints.get(number);
        Decision decision = current(number);
        decision.requireAuthority();
        coherence.require(number, decision);
        decision.promise(rule);
        correspondence.writeToComplainant(
                complaint, letters.write(complaint, decision), complaint.stage().name());
        findings.told(number, clock.instant());
    }

    /** The decision is communicated when it arrives, not when it is written. */
    @EventListener
    void on(LetterArrived letter) {
        if (letter.kind() != ResolutionLetter.DECISION) {
            return;
        }
        Complaint complaint = complaints.get(letter.complaint());
        if (letter.occasion().equals(complaint.stage().name())) {
            informed(complaint, current(letter.complaint()), letter.by(), letter.how(), letter.at());
        }
    }

    /** A decision that came back is not communicated, unless the complainant answered it before. */
    @EventListener
    void on(LetterReturned letter) {
        if (letter.kind() != ResolutionLetter.DECISION) {
            return;
        }
        Complaint complaint = complaints.get(letter.complaint());
        if (letter.occasion().equals(complaint.stage().name()) && complaint.takeBackCommunication()) {
            current(letter.complaint()).communicated(null);
        }
    }

    /** The complainant knows the decision, because they answer it. */
    void knownWhenAnswered(ComplaintNumber number, Actor actor) {
        Decision decision = current(number);
        decision.requireAuthority();
        informed(complaints.get(number), decision, actor, "known when it was answered", clock.instant());
    }

    private void informed(Complaint complaint, Decision decision, Actor actor, String how, Instant at) {
        if (complaint.communicateDecision(decision.outcome(), at)) {
            decision.communicated(at);
            timeline.record(complaint.number(), actor, ComplaintEvent.INFORMED, how);
        }
    }

    private Decision current(ComplaintNumber number) {
        return records.findByComplaintAndStage(number, complaints.get(number).stage())
                .orElseThrow(() -> new RuleRefused("There is no decision yet."));
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    @Transactional(readOnly = true)
    public Object of(ComplaintNumber number) {
        List<DecisionLine> lines = records.findByComplaintOrderById(number).stream()
                .map(Decision::toLine)
                .toList();
        return lines.isEmpty() ? null : lines;
    }
}
