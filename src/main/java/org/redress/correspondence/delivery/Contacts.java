package org.redress.correspondence.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.FieldProblem;
import org.redress.contract.OrganisationZone;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.CorrespondenceEvent;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.delivery.OutboxMail.State;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do so that a letter reaches the complainant where mail cannot bring it: post it, tell it, find the right
 * address, or give up after every way was tried.
 */
@Service
@Transactional
@EnableConfigurationProperties(OrganisationZone.class)
public class Contacts {

    private final Outbox outbox;
    private final Dispatch dispatch;
    private final HandedOver handedOver;
    private final Leaving leaving;
    private final DeadAddresses dead;
    private final Complaints complaints;
    private final Timeline timeline;
    private final OrganisationZone zone;
    private final Clock clock;

    Contacts(
            Outbox outbox,
            Dispatch dispatch,
            HandedOver handedOver,
            Leaving leaving,
            DeadAddresses dead,
            Complaints complaints,
            Timeline timeline,
            OrganisationZone zone,
            Clock clock) {
        this.outbox = outbox;
        this.dispatch = dispatch;
        this.handedOver = handedOver;
        this.leaving = leaving;
        this.dead = dead;
        this.complaints = complaints;
        this.timeline = timeline;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Somebody posted these letters or told what is in them; from then on they count as arrived, and nobody is asked to send
     * them any more. All of them or none.
     *
     * @param letters ids, of one complaint or of several
     * @throws RuleRefused for a letter that does not wait, a day before it was written or after today, or one on which the letter was not
     *     true any more
     */
    public void passedOn(Collection<Long> letters, Actor by, Told told) {
        lock(letters);
        Instant now = clock.instant();
        var waiting = letters.stream().distinct().sorted().map(this::waiting).toList();
        refuseDay(told.on(), waiting, now);
        Instant at = told.on().equals(zone.dayOf(now)) ? now : zone.endOf(told.on());
        waiting.forEach(mail -> leaving.requireTrue(mail, at));
        waiting.forEach(mail -> handedOver.told(mail, by, told, at));
    }

    /** Somebody is about to post or tell these letters: what they say is true today. */
    public void takeUp(Collection<Long> letters) {
        letters.stream().distinct().sorted().forEach(leaving::takeUp);
    }

    /** The same for every letter of a complaint that came back. */
    public void takeUpReturned(ComplaintNumber number) {
        select(number, OutboxMail::isBack).forEach(mail -> leaving.takeUp(mail.id()));
    }

    /** A letter that has to be posted or told, of this complaint. */
    public void passedOn(ComplaintNumber number, long letter, Actor by, Told told) {
        refuseOther(number, letter);
        passedOn(List.of(letter), by, told);
    }

    /** Every way of passing on this letter was tried. The complainant does not count as silent, and is recorded as not reached. */
    public void triedInVain(ComplaintNumber number, long letter, Actor by, String how) {
        refuseOther(number, letter);
        if (how == null) {
            throw new RuleRefused("remark", "is required: when and how you tried");
        }
        OutboxMail mail = waiting(letter);
        timeline.record(number, by, CorrespondenceEvent.COMPLAINANT_CONTACTED, "not reached, " + how);
        handedOver.become(mail, State.UNREACHED);
    }

    /** The complainant was told another way what came back; it counts as said from now on. */
    public void reached(ComplaintNumber number, Actor by, Told told) {
        complaints.get(number);
        timeline.record(number, by, CorrespondenceEvent.COMPLAINANT_CONTACTED, "reached, " + told.inWords());
        List<OutboxMail> back = select(number, OutboxMail::isBack);
        back.forEach(mail -> leaving.requireTrue(mail, clock.instant()));
        back.forEach(mail -> handedOver.told(mail, by, told, clock.instant()));
    }

    /** Every other way failed. The complainant does not count as silent, and is recorded as not reached. */
    public void triedInVain(ComplaintNumber number, Actor by, String how) {
        complaints.get(number);
        timeline.record(number, by, CorrespondenceEvent.COMPLAINANT_CONTACTED, "not reached, " + how);
        select(number, OutboxMail::isBack).forEach(mail -> outbox.become(mail.id(), State.UNREACHED));
    }

    /**
     * What came back, and what waits to be posted or told, goes by mail to this address, with days that are true today.
     *
     * @throws RuleRefused for the address that it came back from
     */
    public void correctAddress(ComplaintNumber number, Actor by, String email, String remark) {
        Complaint complaint = complaints.get(number);
        if (complaint.complainant().hasEmail()
                && email.equalsIgnoreCase(complaint.complainant().email().strip())
                && !select(number, OutboxMail::isBack).isEmpty()) {
            throw new RuleRefused("newEmail", "is the address that our messages came back from");
        }
        complaint.correctEmail(email);
        dead.trust(number, email);
        timeline.record(number, by, CorrespondenceEvent.ADDRESS_CORRECTED, remark);
        List<OutboxMail> again = select(number, mail -> mail.isBack() || mail.isWaiting());
        again.forEach(mail -> handedOver.become(mail, State.SETTLED));
        again.forEach(mail -> dispatch.sendAgain(mail, email));
    }

    /** There is no need for a letter any more that waits to be posted or told. */
    public void drop(ComplaintNumber number, LetterKind kind, Predicate<String> occasion) {
        select(number, mail -> mail.isWaiting() && mail.kind() == kind && occasion.test(mail.occasion()))
                .forEach(mail -> handedOver.become(mail, State.DROPPED));
    }

    /** The day on which something was done by whoever names no other. */
    public LocalDate today() {
        return zone.dayOf(clock.instant());
    }

    private List<OutboxMail> select(ComplaintNumber number, Predicate<OutboxMail> which) {
        return outbox.of(number).stream().filter(which).toList();
    }

    private OutboxMail waiting(long letter) {
        return outbox.find(letter)
                .filter(OutboxMail::isForThePost)
                .orElseThrow(() -> new RuleRefused("The letter " + letter + " does not wait to be sent any more."));
    }

    /** Whoever comes second sees what the first one did; always in the order of the numbers. */
    private void lock(Collection<Long> letters) {
        letters.stream()
                .flatMap(letter -> outbox.find(letter).stream())
                .map(OutboxMail::complaint)
                .distinct()
                .sorted(Comparator.comparing(ComplaintNumber::value))
                .forEach(complaints::get);
    }

    private void refuseOther(ComplaintNumber number, long letter) {
        complaints.get(number);
        if (outbox.find(letter).filter(mail -> number.equals(mail.complaint())).isEmpty()) {
            throw new RuleRefused("The letter " + letter + " is not about this complaint.");
        }
    }

    private void refuseDay(LocalDate day, List<OutboxMail> letters, Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        if (day.isAfter(zone.dayOf(now))) {
            problems.add(new FieldProblem("sentOn", "must not be in the future"));
        }
        letters.stream()
                .map(mail -> zone.dayOf(mail.queuedAt()))
                .filter(day::isBefore)
                .max(LocalDate::compareTo)
                .ifPresent(written -> problems.add(
                        new FieldProblem("sentOn", "must not be before the letter was written, on " + written)));
        if (!problems.isEmpty()) {
            throw new RuleRefused(problems);
        }
    }
}
