package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.casework.Independence;
import org.redress.platform.StepExecution;
import org.redress.record.Actor;
import org.springframework.stereotype.Component;

/**
 * Refuses the claim of second-stage work by a first handler (ISO 10002 4.7). Completing it without a claim is refused by
 * the step behind the task.
 */
@Component
class IndependentReviewerListener implements TaskListener {

    private final Independence independence;

    IndependentReviewerListener(Independence independence) {
        this.independence = independence;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            var number = StepExecution.complaintOf(task);
            independence.require(number, new Actor(task.getAssignee()));
        }
    }
}
