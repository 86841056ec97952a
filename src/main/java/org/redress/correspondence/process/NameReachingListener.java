package org.redress.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.springframework.stereotype.Component;

/** A complaint may be closed for silence when it turns out that the complainant was never asked: the name of the task says so. */
@Component
class NameReachingListener implements TaskListener {

    private final Complaints complaints;

    NameReachingListener(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public void notify(DelegateTask task) {
        Complaint complaint =
                complaints.get(new ComplaintNumber(task.getExecution().getProcessBusinessKey()));
        if (complaint.closeReason() == CloseReason.NO_REPLY) {
            task.setName(task.getName() + ": closed as unanswered, but not reached");
        }
    }
}
