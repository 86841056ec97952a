package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Closings;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Close complaint",
        description =
                "Closes the complaint for the reason its status gives, and says until when the complainant may object.",
        reads = "objectionDays")
class CloseComplaintDelegate implements JavaDelegate {

    private final Closings closings;

    CloseComplaintDelegate(Closings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var days = (Number) step.take("objectionDays");
        closings.close(step.complaint(), days == null ? 0 : days.intValue());
    }
}
