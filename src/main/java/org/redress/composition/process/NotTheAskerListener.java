package org.redress.composition.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.composition.Approvals;
import org.redress.platform.StepExecution;
import org.redress.record.Actor;
import org.springframework.stereotype.Component;

/**
 * Refuses the claim of an approval by the person who asked for it. Completing it is refused by the step behind the
 * task.
 */
@Component
class NotTheAskerListener implements TaskListener {

    private final Approvals approvals;

    NotTheAskerListener(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            var number = StepExecution.complaintOf(task);
            long request = (Long) task.getVariable(CompositionVariables.APPROVAL_REQUEST.name());
            approvals.refuseOwn(number, request, new Actor(task.getAssignee()));
        }
    }
}
