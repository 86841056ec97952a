package org.redress.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.investigation.RequestProgress;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Remind about information",
        description = "Writes to remind the complainant, or leaves it to somebody to remind a third party.",
        reads = "informationRequest",
        writes = {"candidateGroup", "requestWritten", "requestWaitsUntil"})
class RemindAboutInformationDelegate implements JavaDelegate {

    private final RequestProgress progress;

    RemindAboutInformationDelegate(RequestProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        RequestCourse.write(step, progress.remind(step.get(InvestigationVariables.INFORMATION_REQUEST)));
    }
}
