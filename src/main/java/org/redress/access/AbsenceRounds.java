package org.redress.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redress.casework.TaskOffers;
import org.redress.record.StaffDirectory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** When an absence begins, changes or ends, the open tasks that it affects are offered again, a few at a time. */
@Component
class AbsenceRounds {

    private static final int AT_A_TIME = 100;

    private final Substitutes substitutes;
    private final PresentStandIns standIns;
    private final TaskRights duties;
    private final StaffDirectory staff;
    private final TaskOffers tasks;
    private final OfferStore store;
    private final TransactionTemplate transactions;

    AbsenceRounds(
            Substitutes substitutes,
            PresentStandIns standIns,
            TaskRights duties,
            StaffDirectory staff,
            TaskOffers tasks,
            OfferStore store,
            TransactionTemplate transactions) {
        this.substitutes = substitutes;
        this.standIns = standIns;
        this.duties = duties;
        this.staff = staff;
        this.tasks = tasks;
        this.store = store;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${redress.access.absence-tick:5s}")
    void look() {
        transactions.executeWithoutResult(status -> notice());
        while (Boolean.TRUE.equals(transactions.execute(status -> renewSome()))) {
            // the next round follows at once; each round is short
        }
    }

    private void notice() {
        Absences before = Absences.of(store.offered());
        Absences now = substitutes.inForce(duties.today());
        Set<String> changed = now.differenceTo(before);
        if (!changed.isEmpty()) {
            store.due(affected(changed, before, now));
            store.nowOffered(now.byAbsentee().values());
        }
    }

    /**
     * Whole groups, but only where somebody outside the group stands in; and the tasks that earlier stand-ins still
     * hold.
     */
    private Set<String> affected(Set<String> changed, Absences before, Absences now) {
        Set<String> absentees = new HashSet<>(changed);
        absentees.addAll(before.representedBy(changed));
        absentees.addAll(now.representedBy(changed));
        List<String> groups = absentees.stream()
                .flatMap(absentee -> staff.groupsOf(absentee).stream())
                .distinct()
                .filter(group -> !standIns.outside(group, now).isEmpty())
                .toList();
        return tasks.openFor(groups, before.standingInFor(absentees));
    }

    private boolean renewSome() {
        List<String> some = store.takeDue(AT_A_TIME);
        if (!some.isEmpty()) {
            tasks.renew(some);
        }
        return !some.isEmpty();
    }
}
