package org.redress.resolution.process;

import org.redress.complaint.Channel;
import org.redress.resolution.Contacts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Record contact",
    description = "Records whether the complainant could be reached another way.",
    reads = {"reached", "channelUsed", "remark"})
class RecordContactDelegate implements JavaDelegate {

    private final Contacts contacts;

    RecordContactDelegate(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        boolean reached = step.yes("reached");
        var how = step.word("channelUsed", Channel.class) + ": " + step.requiredText("remark");
        step.refuseProblems();
        contacts.record(step.complaint(), step.actor(), reached, how);
    }
}
