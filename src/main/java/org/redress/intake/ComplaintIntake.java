package org.redress.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Receipt;
import org.redress.complaint.Registration;
import org.redress.contract.Once;
import org.redress.contract.OnceKey;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.CorrespondenceLetter;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.delivery.LetterArrived;
import org.redress.correspondence.delivery.LetterReturned;
import org.redress.correspondence.receipts.ReopenedLetters;
import org.redress.record.Actor;
import org.redress.record.Documents;
import org.redress.record.Timeline;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives and acknowledges complaints, whatever the channel. One call is one transaction, process included. */
@Service
@Transactional
@EnableConfigurationProperties(OwnRegime.class)
public class ComplaintIntake {

    private final Complaints complaints;
    private final Registration registration;
    private final Documents documents;
    private final Timeline timeline;
    private final ReopenedLetters reopened;
    private final Correspondence correspondence;
    private final Once once;
    private final OwnRegime ownRegime;
    private final SubmittedCodes codes;
    private final Clock clock;

    ComplaintIntake(
            Complaints complaints,
            Registration registration,
            Documents documents,
            Timeline timeline,
            ReopenedLetters reopened,
            Correspondence correspondence,
            Once once,
            OwnRegime ownRegime,
            SubmittedCodes codes,
            Clock clock) {
        this.complaints = complaints;
        this.registration = registration;
        this.documents = documents;
        this.timeline = timeline;
        this.reopened = reopened;
        this.correspondence = correspondence;
        this.once = once;
        this.ownRegime = ownRegime;
        this.codes = codes;
        this.clock = clock;
    }

    /** @throws InvalidSubmission when a word of it was deleted since it was checked */
    public ReceivedComplaint receive(NewComplaint submission) {
        codes.use(submission);
        Instant now = now();
        Instant receivedAt =
                submission.receivedAt() == null ? now : submission.receivedAt().truncatedTo(ChronoUnit.MICROS);
        Complaint complaint = registration.register(
                receipt(submission, receivedAt, now),
                submission.matter(),
                submission.complainant(),
                submission.category(),
                submission.complainedAbout());
        documents.addSent(complaint.number(), submission.recordedBy(), submission.documents());
        return new ReceivedComplaint(complaint.number(), receivedAt, complaint.status());
    }

    /**
     * Receives a submission once, however often and however simultaneously it is sent.
     *
     * @throws org.redress.contract.KeyUsedBefore when the key came with another content before
     */
    public ReceivedComplaint receive(NewComplaint submission, OnceKey key) {
        return once.only(key, ReceivedComplaint.class, () -> receive(submission));
    }

    /**
     * Writes to the complainant that the complaint has arrived (7.4). Old complaints imported for the record are not
     * written to.
     *
     * @param team the group that works on it from here
     */
    public void acknowledge(ComplaintNumber number, Actor actor, String team) {
        Complaint complaint = complaints.get(number);
        complaint.assignTo(team);
        if (complaint.receipt().backfilled()) {
            waiveAcknowledgement(number, actor);
            return;
        }
        LetterContents letter = complaint.isReopened() ? reopened.write(complaint) : new Acknowledgement();
        correspondence.writeToComplainant(complaint, letter, complaint.eachTime("receipt"));
    }

    /** The acknowledgement counts when the letter arrives (7.4). */
    @EventListener
    void on(LetterArrived letter) {
        if (letter.kind() == IntakeLetter.ACKNOWLEDGEMENT || letter.kind() == CorrespondenceLetter.REOPENED) {
            Complaint complaint = complaints.get(letter.complaint());
            if (complaint.acknowledge(letter.at().truncatedTo(ChronoUnit.MICROS))) {
                timeline.record(complaint.number(), letter.by(), IntakeEvent.ACKNOWLEDGED, letter.how());
            }
        }
    }

    /** What came back after all acknowledges nothing. */
    @EventListener
    void on(LetterReturned letter) {
        if (letter.kind() == IntakeLetter.ACKNOWLEDGEMENT) {
            complaints.get(letter.complaint()).takeBackAcknowledgement();
        }
    }

    private void waiveAcknowledgement(ComplaintNumber number, Actor actor) {
        boolean waivedBefore =
                timeline.of(number).stream().anyMatch(line -> line.event() == IntakeEvent.ACKNOWLEDGEMENT_WAIVED);
        if (!waivedBefore) {
            timeline.record(number, actor, IntakeEvent.ACKNOWLEDGEMENT_WAIVED, "imported for the record");
        }
    }

    private Receipt receipt(NewComplaint submission, Instant receivedAt, Instant registeredAt) {
        ImportOrigin origin = submission.origin();
        return new Receipt(
                submission.channel(),
                submission.language(),
                receivedAt,
                registeredAt,
                submission.recordedBy().id(),
                origin == null ? null : origin.source(),
                origin == null ? null : origin.reference(),
                origin != null && !origin.acknowledge(),
                origin == null || origin.reminders(),
                submission.regime().orElse(ownRegime.regime()));
    }

    /** Rounded to the precision of the database, so that a repeated answer equals the first. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
