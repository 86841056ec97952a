package org.redress.escalation;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redress.casework.WorkTaken;
import org.redress.correspondence.Correspondence;
import org.redress.record.Actor;
import org.redress.record.StaffDirectory;
import org.redress.record.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people whose work was taken from them, and says who is asked now. */
@Service
@Transactional
class TakenWork {

    private final StaffDirectory staff;
    private final Correspondence correspondence;
    private final Timeline timeline;

    TakenWork(StaffDirectory staff, Correspondence correspondence, Timeline timeline) {
        this.staff = staff;
        this.correspondence = correspondence;
        this.timeline = timeline;
    }

    @EventListener
    void on(WorkTaken taken) {
        String groups = String.join(", ", new TreeSet<>(taken.groups()));
        if (taken.backAgain()) {
            timeline.record(
                    taken.subject(),
                    Actor.SYSTEM,
                    EscalationEvent.CLAIM_ENDED,
                    taken.task() + ": " + taken.from() + " stands in no more, " + groups + " are asked again");
        }
        correspondence.writeToStaff(
                taken.subject(),
                staff.addressesOf(List.of(taken.from())),
                new WorkTakenLetter(taken.task(), namesOf(taken)),
                taken.occasion());
    }

    /** As people know them. */
    private String namesOf(WorkTaken taken) {
        return taken.groups().stream()
                .map(group -> staff.nameOfGroup(group).orElse(group))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
