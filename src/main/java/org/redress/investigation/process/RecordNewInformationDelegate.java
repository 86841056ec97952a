package org.redress.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.casework.NewInformation;
import org.redress.complaint.Priority;
import org.redress.platform.Field;
import org.redress.platform.SharedFields;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record new information",
        description = "Records what new information means for the complaint.",
        writes = "informationEffect")
class RecordNewInformationDelegate implements JavaDelegate {

    private static final Field<NewInformation.Effect> EFFECT = Field.word("effect", NewInformation.Effect.class);
    private static final Field<String> REMARK = SharedFields.REMARK;
    private static final Field<Priority> RAISE_TO = SharedFields.RAISE_TO;

    private final NewInformation information;

    RecordNewInformationDelegate(NewInformation information) {
        this.information = information;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var effect = step.get(EFFECT);
        String remark = step.get(REMARK);
        Priority raiseTo = effect == NewInformation.Effect.CHANGES_PRIORITY ? step.get(RAISE_TO) : null;
        step.refuseProblems();
        information.review(step.complaint(), step.actor(), effect, raiseTo, remark);
        step.set(InvestigationVariables.INFORMATION_EFFECT, effect.name());
    }
}
