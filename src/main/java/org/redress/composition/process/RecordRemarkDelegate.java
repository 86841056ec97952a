package org.redress.composition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.composition.Remarks;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Record remark", description = "Writes a sentence into the timeline of the complaint.")
class RecordRemarkDelegate implements JavaDelegate {

    private static final Field<String> REMARK_TEXT =
            Field.text("remarkText").setByOwner("Remark", "At most 1000 characters: \"Passed to the laboratory\"");

    private final Remarks remarks;

    RecordRemarkDelegate(Remarks remarks) {
        this.remarks = remarks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String text = step.get(REMARK_TEXT);
        step.refuseProblems();
        remarks.record(step.complaint(), step.actor(), step.occasion(), text);
    }
}
