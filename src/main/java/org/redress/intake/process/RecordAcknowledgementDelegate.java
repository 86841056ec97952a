package org.redress.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.codes.Code;
import org.redress.codes.Codes;
import org.redress.intake.ComplaintIntake;
import org.redress.platform.CodeListField;
import org.redress.platform.Field;
import org.redress.platform.SharedFields;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record acknowledgement",
        description = "Records that somebody acknowledged the complaint by phone, by letter or in person.")
class RecordAcknowledgementDelegate implements JavaDelegate {

    private static final CodeListField CHANNEL_USED = SharedFields.CHANNEL_USED;
    private static final Field<String> REMARK = SharedFields.REMARK;

    private final ComplaintIntake intake;
    private final Codes codes;

    RecordAcknowledgementDelegate(ComplaintIntake intake, Codes codes) {
        this.intake = intake;
        this.codes = codes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        Code channelUsed = step.get(CHANNEL_USED, codes).orElse(null);
        String remark = step.get(REMARK);
        step.refuseProblems();

        intake.recordAcknowledgement(step.complaint(), step.actor(), channelUsed, remark);
    }
}
