package org.redress.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.casework.StandIns;
import org.redress.complaint.ComplaintNumber;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.record.StaffDirectory;
import org.redress.record.Subject;
import org.springframework.stereotype.Service;

/**
 * People whom {@link TaskRights} lets do a task in the place of somebody absent. Costs one statement when nobody is
 * absent.
 */
@Service
class PresentStandIns implements StandIns {

    private final Substitutes substitutes;
    private final StaffDirectory staff;
    private final TaskRights duties;
    private final ComplaintAccess access;

    PresentStandIns(Substitutes substitutes, StaffDirectory staff, TaskRights duties, ComplaintAccess access) {
        this.substitutes = substitutes;
        this.staff = staff;
        this.duties = duties;
        this.access = access;
    }

    @Override
    public Today today() {
        Absences absences = substitutes.inForce(duties.today());
        Map<String, Set<String>> byGroup = new HashMap<>();
        return (subject, groups) -> {
            Set<String> people = new HashSet<>();
            if (!absences.nobody()) {
                groups.forEach(
                        group -> people.addAll(byGroup.computeIfAbsent(group, asked -> outside(asked, absences))));
            }
            return people.isEmpty() ? people : allowed(subject, people);
        };
    }

    /** Members of the group are left out: they are offered its tasks already. */
    Set<String> outside(String group, Absences absences) {
        Set<String> members = staff.membersOf(group);
        return members.stream()
                .filter(absences::isAbsent)
                .map(absences::standInFor)
                .flatMap(Optional::stream)
                .filter(person -> !members.contains(person) && duties.belongs(person, group))
                .collect(Collectors.toSet());
    }

    private Set<String> allowed(Subject subject, Set<String> people) {
        ComplaintNumber.of(subject).map(access::complainedAbout).ifPresent(people::removeAll);
        return people;
    }
}
