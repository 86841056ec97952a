package org.redress.access;

import static org.redress.access.StaffGroup.ADMINS;
import static org.redress.access.StaffGroup.COMPLAINTS_REPRESENTATIVES;
import static org.redress.access.StaffGroup.TEAM_LEADS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.redress.contract.OrganisationZone;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.redress.record.StaffDirectory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do a task (ISO 10002 4.7, 5.4): people who belong at this moment to a group that was asked, or who are named
 * to stand in for an absent member. Nobody else may, whatever their rank; administrators only as members. Checked when
 * a task is claimed, given to somebody, handed back and completed, over every interface.
 */
@Service
@Transactional(readOnly = true)
@EnableConfigurationProperties(OrganisationZone.class)
public class TaskRights {

    /** They see all tasks and give them to the right people. That alone does not let them do these tasks. */
    private static final Set<StaffGroup> LOOKING_AFTER = Set.of(TEAM_LEADS, COMPLAINTS_REPRESENTATIVES, ADMINS);

    private final StaffDirectory staff;
    private final Substitutes substitutes;
    private final OrganisationZone zone;
    private final Clock clock;
    private final MessageSource messages;

    TaskRights(
            StaffDirectory staff, Substitutes substitutes, OrganisationZone zone, Clock clock, MessageSource messages) {
        this.staff = staff;
        this.substitutes = substitutes;
        this.zone = zone;
        this.clock = clock;
        this.messages = messages;
    }

    /** @throws RuleRefused when no group of this person was asked to do the task */
    public void requireMayHold(GuardedTask duty, String person) {
        if (!mayDo(duty, person)) {
            throw notAsked(duty, person);
        }
    }

    private RuleRefused notAsked(GuardedTask duty, String person) {
        return refused(staff.knows(person) ? "duty.notAsked" : "duty.noUser", person, String.join(", ", duty.groups()));
    }

    /**
     * @throws RuleRefused when no group of the actor was asked to do the task, or when somebody else holds it who is
     *     present
     */
    public void requireMayComplete(GuardedTask duty, Actor actor) {
        refusal(duty, actor).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Why the actor may not complete it; empty when they may. */
    public Optional<RuleRefused> refusal(GuardedTask duty, Actor actor) {
        if (!mayDo(duty, actor.id())) {
            return Optional.of(notAsked(duty, actor.id()));
        }
        return duty.holder() == null || isInTheirPlace(actor.id(), duty)
                ? Optional.empty()
                : Optional.of(refused("duty.held", duty.holder()));
    }

    /** @throws RuleRefused when the actor may not decide who does the task */
    public void requireMayAssign(GuardedTask duty, Actor actor) {
        boolean theirs = duty.holder() == null ? mayDo(duty, actor.id()) : isInTheirPlace(actor.id(), duty);
        if (!theirs && LOOKING_AFTER.stream().noneMatch(group -> staff.isMember(actor.id(), group.id()))) {
            throw refused(duty.holder() == null ? "duty.notYoursToGive" : "duty.held", duty.holder());
        }
    }

    /** Whether this person may do today what this group is asked to do. */
    public boolean belongs(String person, String group) {
        return staff.isMember(person, group)
                || substitutes.representedBy(person, today(), absence -> isNamedBy(group, absence)).stream()
                        .anyMatch(absentee -> staff.isMember(absentee, group));
    }

    private boolean mayDo(GuardedTask duty, String person) {
        return duty.groups().stream().anyMatch(group -> belongs(person, group));
    }

    private boolean isInTheirPlace(String person, GuardedTask duty) {
        return person.equals(duty.holder())
                || duty.groups().stream()
                        .anyMatch(group -> substitutes
                                .representedBy(person, today(), absence -> isNamedBy(group, absence))
                                .contains(duty.holder()));
    }

    /** Nobody can pass on a right they do not have by naming a stand-in, or get a right by naming themselves. */
    private boolean isNamedBy(String group, Substitution absence) {
        return !absence.enteredBy().equals(absence.substitute()) && staff.isMember(absence.enteredBy(), group);
    }

    LocalDate today() {
        return zone.dayOf(clock.instant());
    }

    private RuleRefused refused(String sentence, Object... arguments) {
        return new RuleRefused(messages.getMessage(sentence, arguments, LocaleContextHolder.getLocale()));
    }
}
