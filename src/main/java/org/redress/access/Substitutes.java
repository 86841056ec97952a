package org.redress.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.redress.record.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom, and from when to when. */
@Service
@Transactional
public class Substitutes {

    private static final Logger LOG = LoggerFactory.getLogger(Substitutes.class);

    private final SubstitutionStore store;
    private final AbsenceCheck check;
    private final Clock clock;

    Substitutes(SubstitutionStore store, AbsenceCheck check, Clock clock) {
        this.store = store;
        this.check = check;
        this.clock = clock;
    }

    /**
     * The person to turn to that day: the user when present, else whoever stands in at the end of the chain. Nobody when the chain
     * ends with somebody absent or runs in a circle.
     */
    @Transactional(readOnly = true)
    public Optional<String> standInFor(String user, LocalDate day) {
        Set<String> absent = new HashSet<>();
        String person = user;
        while (person != null && absent.add(person)) {
            Optional<Substitution> absence = store.absenceOf(person, day);
            if (absence.isEmpty()) {
                return Optional.of(person);
            }
            person = absence.get().substitute();
        }
        return Optional.empty();
    }

    /**
     * Absent people for whom this person is the one to turn to that day, counting only accepted absences. Somebody who
     * is absent stands in for nobody.
     */
    @Transactional(readOnly = true)
    public Set<String> representedBy(String person, LocalDate day, Predicate<Substitution> accepted) {
        Set<String> represented = new HashSet<>();
        Deque<String> chain = new ArrayDeque<>();
        if (store.absenceOf(person, day).isEmpty()) {
            chain.add(person);
        }
        while (!chain.isEmpty()) {
            store.absencesLeadingTo(chain.remove(), day).stream()
                    .filter(accepted)
                    .map(Substitution::absentee)
                    .filter(represented::add)
                    .forEach(chain::add);
        }
        return represented;
    }

    Absences inForce(LocalDate day) {
        return Absences.of(store.inForce(day));
    }

    /** What is in force or to come; the past is left out. */
    @Transactional(readOnly = true)
    public List<Substitution> list() {
        return store.endingFrom(today());
    }

    /**
     * Enters an absence.
     *
     * @param forOthers whether the actor may speak for other people
     * @throws org.redress.contract.RuleRefused when it makes no sense or overlaps another absence of the same person
     */
    public Substitution enter(Absence absence, Actor actor, boolean forOthers) {
        check.accept(absence);
        requireOwn(absence.absentee(), actor, forOthers);
        if (store.overlaps(absence)) {
            throw check.overlap();
        }
        try {
            Substitution entered = store.add(absence, actor, clock.instant());
            LOG.info("substitution {} entered by {}", entered.id(), actor);
            return entered;
        } catch (DataIntegrityViolationException e) {
            throw check.overlap();
        }
    }

    /** @return false when there is no substitution with that number */
    public boolean remove(long id, Actor actor, boolean forOthers) {
        Optional<Substitution> found = store.find(id);
        found.ifPresent(substitution -> {
            requireOwn(substitution.absentee(), actor, forOthers);
            store.remove(id);
            LOG.info("substitution {} removed by {}", id, actor);
        });
        return found.isPresent();
    }

    private static void requireOwn(String absentee, Actor actor, boolean forOthers) {
        if (!forOthers && !absentee.equals(actor.id())) {
            throw new AccessDeniedException("an absence of somebody else");
        }
    }

    /** Yesterday: so the day is not over for anybody, whatever their time zone. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    }
}
