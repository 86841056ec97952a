package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.codes.Codes;
import org.redress.platform.CodeListField;
import org.redress.platform.Field;
import org.redress.platform.SharedFields;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Decisions;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record communication",
        description = "Records that somebody told the decision by phone, by letter or in person.")
class RecordCommunicationDelegate implements JavaDelegate {

    private static final CodeListField CHANNEL_USED = SharedFields.CHANNEL_USED;
    private static final Field<String> REMARK = SharedFields.REMARK;

    private final Decisions decisions;
    private final Codes codes;

    RecordCommunicationDelegate(Decisions decisions, Codes codes) {
        this.decisions = decisions;
        this.codes = codes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var how = step.word(CHANNEL_USED, codes) + ": " + step.get(REMARK);
        step.refuseProblems();
        decisions.recordCommunication(step.complaint(), step.actor(), how);
    }
}
