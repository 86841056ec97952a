package org.redress.access;

import java.util.List;
import java.util.Objects;
import org.redress.casework.TaskTaken;
import org.redress.casework.deeds.Deed;
import org.redress.casework.deeds.Hindrance;
import org.redress.casework.deeds.OfferedDeeds;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.RequiredText;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.contract.StorableText;
import org.redress.contract.Versioned;
import org.redress.record.Actor;
import org.redress.record.StaffDirectory;
import org.redress.record.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers for a complaint (ISO 10002 4.12). Whoever takes the first task of those who work on it is its owner, until
 * they hand it over or another team works on it. The owner hands it over, and whoever leads the handling; to somebody
 * of the team that works on it, or who stands in for one of them.
 */
@Service
@Transactional
public class ComplaintOwners implements OfferedDeeds {

    private static final int LONGEST_REASON = 2000;

    private final Complaints complaints;
    private final ComplaintAccess readers;
    private final ComplaintFlow flow;
    private final TaskRights rights;
    private final StaffDirectory staff;
    private final Timeline timeline;

    ComplaintOwners(
            Complaints complaints,
            ComplaintAccess readers,
            ComplaintFlow flow,
            TaskRights rights,
            StaffDirectory staff,
            Timeline timeline) {
        this.complaints = complaints;
        this.readers = readers;
        this.flow = flow;
        this.rights = rights;
        this.staff = staff;
        this.timeline = timeline;
    }

    /**
     * @param owner      user id, or {@code null} while there is none
     * @param candidates members of the team that works on it, except its owner
     */
    public record Owned(String owner, List<Candidate> candidates, int version) implements Versioned {}

    public record Candidate(String user, String name) {}

    /**
     * What handing over would do.
     *
     * @param tasks how many open tasks the new owner would hold
     */
    public record Preview(String owner, String newOwner, int tasks) {}

    @EventListener
    void taken(TaskTaken task) {
        ComplaintNumber.of(task.subject()).ifPresent(number -> {
            Complaint complaint = complaints.get(number);
            if (complaint.owner() == null
                    && complaint.isOpen()
                    && rights.belongs(task.person(), complaint.workingTeam())) {
                complaint.ownedBy(task.person());
                timeline.record(number, new Actor(task.person()), ComplaintEvent.OWNER_CHANGED, task.person());
            }
        });
    }

    @Transactional(readOnly = true)
    public Owned of(ComplaintNumber number) {
        Complaint complaint = complaints.get(number);
        String owner = complaint.owner();
        return new Owned(
                owner,
                staff.membersOf(complaint.workingTeam()).stream()
                        .filter(person -> !person.equals(owner) && !readers.isComplainedAbout(number, person))
                        .sorted()
                        .map(person ->
                                new Candidate(person, staff.nameOf(person).orElse(person)))
                        .toList(),
                EntityVersion.ofContent(Objects.toString(owner, "")).value());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deed> of(Complaint complaint, Actor actor) {
        Hindrance hindrance = complaint.isOpen() ? null : Hindrance.CLOSED;
        boolean may = mayDecide(complaint, actor)
                || complaint.owner() == null && rights.belongs(actor.id(), complaint.workingTeam());
        return List.of(Deed.writtenOver("owner", hindrance == null && !may ? Hindrance.OWNER_OR_LEADS : hindrance));
    }

    /**
     * @param read the owner its writer has seen
     * @param to   user id of the new owner, who gets the open work that the former one held and that nobody took
     * @throws RuleRefused      when the actor may not hand it over, it cannot be handed to this person, or there is no reason
     * @throws StepNotAvailable when it is closed
     * @throws ChangedMeanwhile when somebody else handed it over since
     */
    public void handOver(ComplaintNumber number, Actor actor, EntityVersion read, String to, String reason) {
        Complaint complaint = complaints.get(number);
        read.requireCurrent(of(number).version());
        String why = RequiredText.check("reason", reason, LONGEST_REASON);
        requireMayHandOver(complaint, actor, to);
        String from = complaint.owner();
        complaint.ownedBy(to);
        flow.give(number, from, to);
        timeline.record(
                number, actor, ComplaintEvent.OWNER_CHANGED, (from == null ? to : from + " -> " + to) + ": " + why);
    }

    /**
     * What {@link #handOver} would do; it refuses the same.
     *
     * @throws RuleRefused      as there
     * @throws StepNotAvailable as there
     */
    public Preview preview(ComplaintNumber number, Actor actor, String to) {
        Complaint complaint = complaints.get(number);
        requireMayHandOver(complaint, actor, to);
        return new Preview(complaint.owner(), to, flow.countToGive(number, complaint.owner()));
    }

    private void requireMayHandOver(Complaint complaint, Actor actor, String to) {
        if (!complaint.isOpen()) {
            throw new StepNotAvailable("The complaint is closed.");
        }
        if (!mayDecide(complaint, actor) && !takesIt(complaint, actor, to)) {
            throw new RuleRefused("Its owner hands a complaint over, or somebody who leads the handling.");
        }
        if (to == null || StorableText.flawOf(to).isPresent() || !staff.knows(to)) {
            throw new RuleRefused("owner", "names no user");
        }
        if (to.equals(complaint.owner())) {
            throw new RuleRefused("owner", "is its owner already");
        }
        if (!rights.belongs(to, complaint.workingTeam())) {
            throw new RuleRefused("owner", "does not belong to " + complaint.workingTeam() + ", who work on it");
        }
        if (readers.isComplainedAbout(complaint.number(), to)) {
            throw new RuleRefused("owner", "cannot be given this complaint");
        }
    }

    private boolean mayDecide(Complaint complaint, Actor actor) {
        return actor.id().equals(complaint.owner())
                || StaffGroup.LEADING.stream().anyMatch(group -> staff.isMember(actor.id(), group.id()));
    }

    /** What has no owner is taken by anybody of the team. */
    private static boolean takesIt(Complaint complaint, Actor actor, String to) {
        return complaint.owner() == null && actor.id().equals(to);
    }
}
