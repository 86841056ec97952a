package org.redress.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.assessment.ScopeDisputes;
import org.redress.platform.StepExecution;
import org.redress.record.Actor;
import org.springframework.stereotype.Component;

/**
 * Refuses the claim of a disputed assessment by somebody who assessed before. Completing it is refused by the step
 * behind the task.
 */
@Component
class EarlierAssessorListener implements TaskListener {

    private final ScopeDisputes disputes;

    EarlierAssessorListener(ScopeDisputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            var number = StepExecution.complaintOf(task);
            disputes.refuseEarlierAssessor(number, new Actor(task.getAssignee()));
        }
    }
}
