package org.redress.platform.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.platform.change.ChangeRequests;
import org.redress.platform.change.ModelChange;
import org.redress.record.Actor;
import org.springframework.stereotype.Component;

/** Refuses the claim of an approval by the one who asked. Completing it is refused by the step behind the task. */
@Component
class IndependentChangeApproverListener implements TaskListener {

    private final ChangeRequests requests;

    IndependentChangeApproverListener(ChangeRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            requests.refuseOwnApproval(
                    ModelChange.idOf(task.getExecution().getProcessBusinessKey()), new Actor(task.getAssignee()));
        }
    }
}
