package org.redress.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.assessment.Priorities;
import org.redress.complaint.Priority;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Keep the higher priority",
        description =
                "Gives the complaint the priority that the decision table found, and the clocks that go with it, unless it has a higher one.",
        reads = "priority",
        writes = "priority")
class KeepHigherPriorityDelegate implements JavaDelegate {

    private final Priorities priorities;

    KeepHigherPriorityDelegate(Priorities priorities) {
        this.priorities = priorities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        Priority found = Priority.valueOf(step.get(AssessmentVariables.PRIORITY));
        step.set(
                AssessmentVariables.PRIORITY,
                priorities.raise(step.complaint(), found).name());
    }
}
