package org.redress.resolution.process;

import org.redress.resolution.Closings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Close complaint",
    description = "Closes the complaint for the reason its status gives.")
class CloseComplaintDelegate implements JavaDelegate {

    private final Closings closings;

    CloseComplaintDelegate(Closings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        closings.close(step.complaint());
    }
}
