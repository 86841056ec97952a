package org.redress.escalation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.access.Substitutes;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.deadlines.OfficeTime;
import org.redress.record.StaffDirectory;
import org.redress.record.Subject;
import org.redress.record.Subjects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is present today for a subject: the people themselves or those who stand in for them; never somebody the subject
 * is about.
 */
@Service
@Transactional(readOnly = true)
class PresentStaff {

    private final StaffDirectory directory;
    private final Substitutes substitutes;
    private final ComplaintFlow flow;
    private final ComplaintAccess access;
    private final Subjects subjects;
    private final OfficeTime time;

    PresentStaff(
            StaffDirectory directory,
            Substitutes substitutes,
            ComplaintFlow flow,
            ComplaintAccess access,
            Subjects subjects,
            OfficeTime time) {
        this.access = access;
        this.subjects = subjects;
        this.directory = directory;
        this.substitutes = substitutes;
        this.flow = flow;
        this.time = time;
    }

    Set<String> addressesOfGroup(Subject subject, String group) {
        return directory.addressesOf(present(subject, directory.membersOf(group)));
    }

    /** E-mail addresses of those who have claimed the work, or of the whole team while nobody has. */
    Set<String> addressesOfHandlers(Subject subject) {
        Set<String> handlers = flow.currentHandlers(subject);
        return handlers.isEmpty()
                ? addressesOfGroup(subject, subjects.workingGroup(subject))
                : directory.addressesOf(present(subject, handlers));
    }

    LocalDate today() {
        return time.today();
    }

    private Set<String> present(Subject subject, Collection<String> users) {
        Set<String> complainedAbout =
                ComplaintNumber.of(subject).map(access::complainedAbout).orElse(Set.of());
        return users.stream()
                .map(this::standIn)
                .flatMap(Optional::stream)
                .filter(user -> !complainedAbout.contains(user))
                .collect(Collectors.toSet());
    }

    private Optional<String> standIn(String user) {
        return substitutes.standInFor(user, time.today());
    }
}
