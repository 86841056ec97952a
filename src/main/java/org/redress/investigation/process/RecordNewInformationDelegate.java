package org.redress.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.casework.NewInformation;
import org.redress.complaint.Priority;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record new information",
        description = "Records what new information means for the complaint.",
        reads = {"effect", "raiseTo", "remark"},
        writes = "informationEffect")
class RecordNewInformationDelegate implements JavaDelegate {

    private final NewInformation information;

    RecordNewInformationDelegate(NewInformation information) {
        this.information = information;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var effect = step.word("effect", NewInformation.Effect.class);
        String remark = step.requiredText("remark");
        Priority raiseTo =
                effect == NewInformation.Effect.CHANGES_PRIORITY ? step.word("raiseTo", Priority.class) : null;
        step.refuseProblems();
        information.review(step.complaint(), step.actor(), effect, raiseTo, remark);
        step.set(InvestigationVariables.INFORMATION_EFFECT, effect.name());
    }
}
