package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.complaint.ComplaintNumber;
import org.redress.escalation.PresentStaff;
import org.springframework.stereotype.Component;

/** Offers a task of a group also to those outside it who stand in for a member today. */
@Component
class OfferToStandInsListener implements TaskListener {

    private final PresentStaff staff;

    OfferToStandInsListener(PresentStaff staff) {
        this.staff = staff;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = new ComplaintNumber(task.getExecution().getProcessBusinessKey());
        task.getCandidates().stream().map(link -> link.getGroupId()).filter(group -> group != null)
                .flatMap(group -> staff.standInsFor(number, group).stream()).distinct().toList()
                .forEach(task::addCandidateUser);
    }
}
