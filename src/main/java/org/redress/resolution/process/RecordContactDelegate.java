package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.codes.Codes;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Contacts;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record contact",
        description =
                "Records that the complainant was reached another way, or could not be, or which address is right: then what came back goes again.",
        reads = {"contact", "channelUsed", "newEmail", "remark"})
class RecordContactDelegate implements JavaDelegate {

    private final Contacts contacts;
    private final Codes codes;

    RecordContactDelegate(Contacts contacts, Codes codes) {
        this.contacts = contacts;
        this.codes = codes;
    }

    private enum Contact {
        REACHED,
        ANOTHER_ADDRESS,
        NOT_REACHED
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var contact = step.word("contact", Contact.class);
        String remark = step.requiredText("remark");
        if (contact == Contact.ANOTHER_ADDRESS) {
            String email = step.email("newEmail");
            step.refuseProblems();
            contacts.correctAddress(step.complaint(), step.actor(), email, remark);
            return;
        }
        String how = step.channel("channelUsed", codes) + ": " + remark;
        step.refuseProblems();
        if (contact == Contact.REACHED) {
            contacts.reached(step.complaint(), step.actor(), how);
        } else {
            contacts.triedInVain(step.complaint(), step.actor(), how);
        }
    }
}
