package org.redress.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.codes.Codes;
import org.redress.correspondence.delivery.Contacts;
import org.redress.correspondence.delivery.Told;
import org.redress.platform.CodeListField;
import org.redress.platform.Field;
import org.redress.platform.SharedFields;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record contact",
        description =
                "Records that the complainant was reached another way, or could not be, or which address is right: then what came back goes again.")
class RecordContactDelegate implements JavaDelegate {

    private static final Field<Contact> CONTACT = Field.word("contact", Contact.class);
    private static final Field<String> REMARK = SharedFields.REMARK;
    private static final Field<String> NEW_EMAIL = CorrespondenceVariables.NEW_EMAIL;
    private static final CodeListField CHANNEL_USED = SharedFields.CHANNEL_USED;

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
        var contact = step.get(CONTACT);
        String remark = step.get(REMARK);
        if (contact == Contact.ANOTHER_ADDRESS) {
            String email = step.get(NEW_EMAIL);
            step.refuseProblems();
            contacts.correctAddress(step.complaint(), step.actor(), email, remark);
            return;
        }
        String how = step.word(CHANNEL_USED, codes);
        step.refuseProblems();
        if (contact == Contact.REACHED) {
            contacts.reached(step.complaint(), step.actor(), new Told(how, contacts.today(), remark));
        } else {
            contacts.triedInVain(step.complaint(), step.actor(), how + ": " + remark);
        }
    }
}
