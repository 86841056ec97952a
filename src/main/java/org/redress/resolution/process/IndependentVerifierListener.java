package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.platform.StepExecution;
import org.redress.record.Actor;
import org.redress.resolution.Remedies;
import org.springframework.stereotype.Component;

/** Refuses the claim of a verification by who decided on the remedy or carried it out. Completing it is refused by the step behind the task. */
@Component
class IndependentVerifierListener implements TaskListener {

    private final Remedies remedies;

    IndependentVerifierListener(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            var number = StepExecution.complaintOf(task);
            remedies.refuseOwnVerification(number, new Actor(task.getAssignee()));
        }
    }
}
