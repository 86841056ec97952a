package org.redress.correspondence.process;

import java.time.LocalDate;
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
        label = "Record sending",
        description =
                "Records that somebody posted a letter or told what is in it, on which day and how; or that an e-mail address is known now; or that every way was tried in vain.",
        reads = "letterToSend")
class RecordSendingDelegate implements JavaDelegate {

    private static final Field<Sending> SENDING = Field.word("sending", Sending.class);
    private static final CodeListField CHANNEL_USED = SharedFields.CHANNEL_USED;
    private static final Field<LocalDate> SENT_ON = Field.day("sentOn").optional();
    private static final Field<String> NEW_EMAIL = CorrespondenceVariables.NEW_EMAIL;
    private static final Field<String> REMARK = SharedFields.REMARK.optional();

    private final Contacts contacts;
    private final Codes codes;

    RecordSendingDelegate(Contacts contacts, Codes codes) {
        this.contacts = contacts;
        this.codes = codes;
    }

    private enum Sending {
        PASSED_ON,
        EMAIL_KNOWN,
        NOT_REACHED
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        Sending sending = step.get(SENDING);
        String remark = step.get(REMARK);
        step.refuseProblems();
        switch (sending) {
            case PASSED_ON -> passOn(step, remark);
            case EMAIL_KNOWN -> sendByMail(step, remark);
            case NOT_REACHED -> giveUp(step, remark);
        }
    }

    private void passOn(StepExecution step, String remark) {
        String how = step.word(CHANNEL_USED, codes);
        LocalDate on = step.get(SENT_ON);
        step.refuseProblems();
        contacts.passedOn(
                step.complaint(),
                letter(step),
                step.actor(),
                new Told(how, on == null ? contacts.today() : on, remark));
    }

    private void sendByMail(StepExecution step, String remark) {
        String email = step.get(NEW_EMAIL);
        step.refuseProblems();
        contacts.correctAddress(step.complaint(), step.actor(), email, remark);
    }

    private void giveUp(StepExecution step, String remark) {
        contacts.triedInVain(step.complaint(), letter(step), step.actor(), remark);
    }

    private static long letter(StepExecution step) {
        return step.get(CorrespondenceVariables.LETTER_TO_SEND);
    }
}
