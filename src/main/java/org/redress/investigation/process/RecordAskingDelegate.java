package org.redress.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.codes.Codes;
import org.redress.investigation.RequestProgress;
import org.redress.platform.CodeListField;
import org.redress.platform.Field;
import org.redress.platform.SharedFields;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record asking",
        description = "Records that somebody asked or reminded a third party; the time to answer begins.",
        reads = "informationRequest",
        writes = {"candidateGroup", "requestWritten", "requestWaitsUntil"})
class RecordAskingDelegate implements JavaDelegate {

    private static final CodeListField CHANNEL_USED = SharedFields.CHANNEL_USED;
    private static final Field<String> REMARK = SharedFields.REMARK;

    private final RequestProgress progress;
    private final Codes codes;

    RecordAskingDelegate(RequestProgress progress, Codes codes) {
        this.progress = progress;
        this.codes = codes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String how = step.word(CHANNEL_USED, codes) + ": " + step.get(REMARK);
        step.refuseProblems();
        RequestCourse.write(
                step, progress.recordAsking(step.get(InvestigationVariables.INFORMATION_REQUEST), step.actor(), how));
    }
}
