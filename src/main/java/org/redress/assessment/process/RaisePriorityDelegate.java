package org.redress.assessment.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.assessment.Priorities;
import org.redress.complaint.Priority;
import org.redress.platform.Field;
import org.redress.platform.SharedFields;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Raise priority",
        description = "Gives the complaint a higher priority and the clocks that go with it; never a lower one.",
        writes = "priority")
class RaisePriorityDelegate implements JavaDelegate {

    private static final Field<Priority> RAISE_TO = SharedFields.RAISE_TO
            .setByOwner("At least", "P1 is the most urgent.")
            .offering(List.of(Priority.P1, Priority.P2, Priority.P3));

    private final Priorities priorities;

    RaisePriorityDelegate(Priorities priorities) {
        this.priorities = priorities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        Priority wanted = step.get(RAISE_TO);
        step.refuseProblems();
        step.set(
                AssessmentVariables.PRIORITY,
                priorities.raise(step.complaint(), wanted).name());
    }
}
