package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Field;
import org.redress.platform.SharedFields;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Remedies;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record verification",
        description = "Records whether somebody else found the remedy carried out.",
        writes = "corrected")
class RecordVerificationDelegate implements JavaDelegate {

    private static final Field<Boolean> CORRECTION = Field.yes("correction");
    private static final Field<String> REMARK = SharedFields.REMARK;

    private final Remedies remedies;

    RecordVerificationDelegate(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        boolean corrected = step.get(CORRECTION);
        String remark = step.get(REMARK);
        step.refuseProblems();
        remedies.recordVerification(step.complaint(), step.actor(), corrected, remark);
        step.set(ResolutionVariables.CORRECTED, corrected);
    }
}
