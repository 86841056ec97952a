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
        label = "Set priority",
        description = "Gives the complaint the priority that the decision table found, and the clocks that go with it.",
        reads = "priority",
        writes = "priority")
class SetPriorityDelegate implements JavaDelegate {

    private final Priorities priorities;

    SetPriorityDelegate(Priorities priorities) {
        this.priorities = priorities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        priorities.prioritise(step.complaint(), Priority.valueOf(step.get(AssessmentVariables.PRIORITY)));
    }
}
