package org.redress.composition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.composition.Remarks;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.platform.StepParameter;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record remark",
        description = "Writes a sentence into the timeline of the complaint.",
        parameters =
                @StepParameter(
                        name = "remarkText",
                        label = "Remark",
                        description = "At most 1000 characters: \"Passed to the laboratory\""))
class RecordRemarkDelegate implements JavaDelegate {

    private final Remarks remarks;

    RecordRemarkDelegate(Remarks remarks) {
        this.remarks = remarks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String text = step.requiredText("remarkText");
        step.refuseProblems();
        remarks.record(step.complaint(), step.actor(), step.occasion(), text);
    }
}
