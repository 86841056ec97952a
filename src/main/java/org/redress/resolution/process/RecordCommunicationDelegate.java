package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.codes.Codes;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Decisions;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record communication",
        description = "Records that somebody told the decision by phone, by letter or in person.",
        reads = {"channelUsed", "remark"})
class RecordCommunicationDelegate implements JavaDelegate {

    private final Decisions decisions;
    private final Codes codes;

    RecordCommunicationDelegate(Decisions decisions, Codes codes) {
        this.decisions = decisions;
        this.codes = codes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var how = step.channel("channelUsed", codes) + ": " + step.requiredText("remark");
        step.refuseProblems();
        decisions.recordCommunication(step.complaint(), step.actor(), how);
    }
}
