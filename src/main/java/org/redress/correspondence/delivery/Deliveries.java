package org.redress.correspondence.delivery;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.delivery.OutboxMail.State;
import org.redress.record.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of letters: which arrived, which came back, and which wait for somebody who posts or tells them. */
@Service
@Transactional(readOnly = true)
public class Deliveries {

    private static final Set<State> ARRIVED = EnumSet.of(State.SENT, State.TOLD, State.SETTLED, State.DROPPED);

    private final Outbox outbox;
    private final DeadAddresses dead;

    Deliveries(Outbox outbox, DeadAddresses dead) {
        this.dead = dead;
        this.outbox = outbox;
    }

    /** A letter that somebody can post. */
    public record Waiting(ComplaintNumber complaint, Letter letter) {}

    /** Every letter about a subject, newest last. Personal links are not shown. */
    public List<Letter> of(Subject subject) {
        return outbox.of(subject).stream().map(OutboxMail::shown).toList();
    }

    public Optional<Letter> find(long id) {
        return outbox.find(id).map(OutboxMail::shown);
    }

    /**
     * Every letter of all complaints that can be posted, because it waits for somebody who posts or tells it or because it came back; oldest
     * first. Whoever shows it asks who may know.
     */
    public List<Waiting> forThePost() {
        return outbox.forThePost().stream()
                .map(mail -> new Waiting(mail.complaint(), mail.shown()))
                .toList();
    }

    /** The e-mail address of the complainant; empty when there is none, or none that mail reaches. */
    public Optional<String> addressOf(Complaint complaint) {
        return complaint.complainant().hasEmail()
                ? Optional.of(complaint.complainant().email().strip())
                        .filter(address -> !dead.isDead(complaint.number(), address))
                : Optional.empty();
    }

    /** True while a letter to the complainant came back or waits to be posted or told, and nobody has done anything about it. */
    public boolean complainantUnreached(ComplaintNumber number) {
        return outbox.hasAny(number, State.UNDELIVERABLE) || outbox.hasAny(number, State.TO_SEND);
    }

    /** Whether everything that was written to the complainant since has reached them. */
    public boolean everythingArrived(ComplaintNumber number, Instant since) {
        return outbox.of(number).stream()
                .filter(mail -> mail.toComplainant() && !mail.queuedAt().isBefore(since))
                .allMatch(mail -> ARRIVED.contains(mail.state()));
    }

    /** Whether every way of telling the contents of a letter was tried in vain. */
    public boolean isBeyondReach(ComplaintNumber number, LetterKind kind, String occasion) {
        return isIn(State.UNREACHED, number, kind, occasion);
    }

    /** When a letter reached the complainant; empty while it has not, or when it came back. */
    public Optional<Instant> arrivedAt(ComplaintNumber number, LetterKind kind, String occasion) {
        return outbox.of(number).stream()
                .filter(mail -> mail.isFor(kind, occasion) && mail.arrivedAt() != null)
                .map(OutboxMail::arrivedAt)
                .findFirst();
    }

    /** What became of the newest letter for an occasion. */
    public Optional<Letter> last(ComplaintNumber number, LetterKind kind, String occasion) {
        return outbox.of(number).stream()
                .filter(mail -> mail.isFor(kind, occasion))
                .reduce((earlier, later) -> later)
                .map(OutboxMail::shown);
    }

    /** Whether it was written at all. */
    public boolean isWritten(ComplaintNumber number, LetterKind kind, String occasion) {
        return outbox.isWritten(number, kind, occasion);
    }

    private boolean isIn(State state, ComplaintNumber number, LetterKind kind, String occasion) {
        return outbox.of(number).stream().anyMatch(mail -> mail.state() == state && mail.isFor(kind, occasion));
    }
}
