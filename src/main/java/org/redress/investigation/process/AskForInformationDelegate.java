package org.redress.investigation.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.investigation.RequestProgress;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Ask for information",
        description =
                "Writes the question of an information request to the complainant, within the limits of the decision table; somebody asks third parties.",
        reads = {"newRequest", "requestLimits", "answerWithinDays"},
        writes = {"informationRequest", "candidateGroup", "requestWritten", "requestWaitsUntil"})
class AskForInformationDelegate implements JavaDelegate {

    private final RequestProgress progress;

    AskForInformationDelegate(RequestProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        long request = (Long) execution.getVariable("newRequest");
        Integer ownDays = (Integer) execution.getVariable("answerWithinDays");
        RequestCourse.write(
                step, progress.ask(request, LimitsRow.rule((Map<?, ?>) step.take("requestLimits"), ownDays)));
        step.set(InvestigationVariables.INFORMATION_REQUEST, request);
    }
}
