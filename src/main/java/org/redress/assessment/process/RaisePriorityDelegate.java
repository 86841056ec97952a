package org.redress.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.assessment.Priorities;
import org.redress.complaint.Priority;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.platform.StepParameter;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Raise priority",
        description = "Gives the complaint a higher priority and the clocks that go with it; never a lower one.",
        writes = "priority",
        parameters =
                @StepParameter(
                        name = "raiseTo",
                        label = "At least",
                        description = "P1 is the most urgent.",
                        choices = {"P1", "P2", "P3"}))
class RaisePriorityDelegate implements JavaDelegate {

    private final Priorities priorities;

    RaisePriorityDelegate(Priorities priorities) {
        this.priorities = priorities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        Priority wanted = step.word("raiseTo", Priority.class);
        step.refuseProblems();
        step.set(
                AssessmentVariables.PRIORITY,
                priorities.raise(step.complaint(), wanted).name());
    }
}
