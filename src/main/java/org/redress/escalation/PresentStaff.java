package org.redress.escalation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.access.Substitutes;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.deadlines.OfficeTime;
import org.redress.record.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is there today for a complaint: people themselves, or those who stand in for them; never somebody it is about. */
@Service
@Transactional(readOnly = true)
class PresentStaff {

    private final StaffDirectory directory;
    private final Substitutes substitutes;
    private final ComplaintFlow flow;
    private final ComplaintAccess access;
    private final OfficeTime time;

    PresentStaff(
            StaffDirectory directory,
            Substitutes substitutes,
            ComplaintFlow flow,
            ComplaintAccess access,
            OfficeTime time) {
        this.access = access;
        this.directory = directory;
        this.substitutes = substitutes;
        this.flow = flow;
        this.time = time;
    }

    Set<String> addressesOfGroup(ComplaintNumber number, String group) {
        return directory.addressesOf(present(number, directory.membersOf(group)));
    }

    /** Whoever has claimed the work, or the whole team while nobody has. */
    Set<String> addressesOfHandlers(Complaint complaint) {
        Set<String> handlers = flow.currentHandlers(complaint.number());
        return handlers.isEmpty()
                ? addressesOfGroup(complaint.number(), complaint.workingTeam())
                : directory.addressesOf(present(complaint.number(), handlers));
    }

    LocalDate today() {
        return time.today();
    }

    private Set<String> present(ComplaintNumber number, Collection<String> users) {
        Set<String> complainedAbout = access.complainedAbout(number);
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
