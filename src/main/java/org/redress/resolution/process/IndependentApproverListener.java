package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.platform.StepExecution;
import org.redress.record.Actor;
import org.redress.resolution.Authority;
import org.springframework.stereotype.Component;

/** Refuses the claim of an approval by the one who decided. Completing it is refused by the step behind the task. */
@Component
class IndependentApproverListener implements TaskListener {

    private final Authority authority;

    IndependentApproverListener(Authority authority) {
        this.authority = authority;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            var number = StepExecution.complaintOf(task);
            authority.refuseOwnApproval(number, new Actor(task.getAssignee()));
        }
    }
}
