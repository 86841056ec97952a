package org.redress.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.intake.ComplaintIntake;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Acknowledge complaint",
        description =
                "Assigns the complaint to its team and writes the acknowledgement; it counts once it has reached the complainant.",
        reads = "candidateGroup")
class AcknowledgeComplaintDelegate implements JavaDelegate {

    private final ComplaintIntake intake;

    AcknowledgeComplaintDelegate(ComplaintIntake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String team = step.get(IntakeVariables.CANDIDATE_GROUP);

        intake.acknowledge(step.complaint(), step.actor(), team);
    }
}
