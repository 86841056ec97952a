package org.redress.confidentiality;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.redress.complaint.AccessLevel;
import org.redress.complaint.Category;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.FirstAccess;
import org.redress.complaint.UnknownComplaint;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.RequiredText;
import org.redress.contract.RuleRefused;
import org.redress.contract.StorableText;
import org.redress.contract.Versioned;
import org.redress.record.Actor;
import org.redress.record.StaffDirectory;
import org.redress.record.Timeline;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How closely a complaint is kept, and which members of staff it is about (ISO 10002 4.7, 4.10). A decision table
 * judges the level at receipt and again whenever its facts change. The timeline records each change with who and why;
 * no mail mentions it.
 */
@Service
@Transactional
public class Confidentiality implements FirstAccess {

    private static final int MOST_PEOPLE = 20;

    private final Complaints complaints;
    private final AccessStore store;
    private final StaffDirectory staff;
    private final ObjectProvider<AccessFacts> facts;
    private final AccessFlow flow;
    private final Timeline timeline;
    private final Clock clock;

    Confidentiality(
            Complaints complaints,
            AccessStore store,
            StaffDirectory staff,
            ObjectProvider<AccessFacts> facts,
            AccessFlow flow,
            Timeline timeline,
            Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.staff = staff;
        this.facts = facts;
        this.flow = flow;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The members of staff a complaint is about, by user id. */
    public record Named(Set<String> complainedAbout, int version) implements Versioned {}

    /** The first judgement, before any work is offered. */
    @Override
    public void begin(Complaint complaint, Actor actor, Set<String> people) {
        requireStaff(people);
        people.forEach(person -> store.name(complaint.number(), person, actor, clock.instant()));
        if (!people.isEmpty()) {
            timeline.record(
                    complaint.number(),
                    actor,
                    ComplaintEvent.COMPLAINED_ABOUT_CHANGED,
                    String.join(", ", new TreeSet<>(people)));
        }
        complaint.keepAt(verdict(complaint).level());
        if (complaint.accessLevel() != AccessLevel.OPEN) {
            timeline.record(
                    complaint.number(),
                    Actor.SYSTEM,
                    ComplaintEvent.ACCESS_CHANGED,
                    complaint.accessLevel().name());
        }
    }

    /**
     * Sets the members of staff the complaint is about; replaces those named before.
     *
     * @param read the names its writer has seen
     * @throws RuleRefused when one of them is no user, or there is no reason
     * @throws ChangedMeanwhile when somebody else named others since
     */
    public void complainedAbout(
            ComplaintNumber number, Actor actor, EntityVersion read, Set<String> people, String reason) {
        complaints.get(number);
        read.requireCurrent(complainedAbout(number).version());
        complainedAbout(number, actor, people, reason);
    }

    /** Who the complaint is about, as it is now. */
    @Transactional(readOnly = true)
    public Named complainedAbout(ComplaintNumber number) {
        if (!store.exists(number)) {
            throw new UnknownComplaint();
        }
        Set<String> people = store.complainedAbout(number);
        return new Named(
                people, EntityVersion.ofContent(String.join("\n", people)).value());
    }

    private void complainedAbout(ComplaintNumber number, Actor actor, Set<String> people, String reason) {
        Complaint complaint = complaints.get(number);
        requireStaff(people);
        String why = RequiredText.check("reason", reason, 4000);
        Set<String> before = store.complainedAbout(number);
        if (!before.equals(people)) {
            before.stream().filter(person -> !people.contains(person)).forEach(person -> store.unname(number, person));
            people.forEach(person -> store.name(number, person, actor, clock.instant()));
            timeline.record(
                    number,
                    actor,
                    ComplaintEvent.COMPLAINED_ABOUT_CHANGED,
                    (people.isEmpty() ? "nobody" : String.join(", ", new TreeSet<>(people))) + ": " + why);
            people.forEach(person -> flow.takeFrom(number, person));
            judge(complaint, actor);
        }
    }

    /**
     * Takes over what an assessment states: a new category, and members of staff in addition to those named before.
     *
     * @throws RuleRefused when one of them is no user
     */
    public void alsoAbout(ComplaintNumber number, Actor actor, Set<String> more) {
        Set<String> people = new TreeSet<>(store.complainedAbout(number));
        if (people.addAll(more)) {
            complainedAbout(number, actor, people, "assessment");
        } else {
            judge(complaints.get(number), actor);
        }
    }

    /** @throws RuleRefused when one of them is no user */
    private void requireStaff(Set<String> people) {
        if (people.size() > MOST_PEOPLE) {
            throw new RuleRefused("complainedAbout", "may name at most " + MOST_PEOPLE + " people");
        }
        for (String person : people) {
            if (StorableText.flawOf(person).isPresent() || !staff.knows(person)) {
                throw new RuleRefused("complainedAbout", "names no user: " + person);
            }
        }
    }

    private void judge(Complaint complaint, Actor actor) {
        AccessVerdict verdict = verdict(complaint);
        if (complaint.keepAt(verdict.level())) {
            timeline.record(
                    complaint.number(),
                    actor,
                    ComplaintEvent.ACCESS_CHANGED,
                    verdict.level().name());
        }
        if (verdict.handOverTo() != null && complaint.isWithEverybody() && complaint.isOpen()) {
            flow.handOver(complaint.number(), complaint.workingTeam(), verdict.handOverTo());
            complaint.assignTo(verdict.handOverTo());
            timeline.record(complaint.number(), actor, ComplaintEvent.REASSIGNED, verdict.handOverTo());
        }
    }

    private AccessVerdict verdict(Complaint complaint) {
        Map<String, Object> known = new HashMap<>();
        known.put(
                "staffComplainedAbout",
                !store.complainedAbout(complaint.number()).isEmpty());
        Category category = complaint.category();
        known.put("category", category == null ? null : category.first());
        known.put("subcategory", category == null ? null : category.finer());
        known.put("vulnerable", false);
        facts.forEach(contribution -> known.putAll(contribution.of(complaint.number())));
        return flow.judge(known);
    }
}
