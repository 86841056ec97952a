package org.redress.correspondence.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.delivery.Contacts;
import org.redress.correspondence.delivery.Dispatch;
import org.springframework.stereotype.Component;

/** Whoever takes a task to pass letters on finds them as they are true today. */
@Component
class RenewLettersListener implements TaskListener {

    private final Contacts contacts;

    RenewLettersListener(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() == null) {
            return;
        }
        Long letter = (Long) task.getVariable(Dispatch.LETTER_TO_SEND);
        if (letter == null) {
            contacts.takeUpReturned(new ComplaintNumber(task.getExecution().getProcessBusinessKey()));
        } else {
            contacts.takeUp(List.of(letter));
        }
    }
}
