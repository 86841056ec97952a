package org.redress.correspondence.delivery;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** The mail server did not take a mail. The message may quote the recipient: keep it out of logs. */
class DeliveryFailed extends Exception {

    enum Kind {
        /** This mail will never be taken: its recipient or the mail itself was refused with 5xx. */
        FOR_GOOD,
        /** This mail is not taken now (4xx, full mailbox). */
        FOR_NOW,
        /** No mail is taken now: no server, no login, our own sender refused, or the conversation broke off. */
        SERVER_AWAY
    }

    private static final int MAILBOX_FULL = 552;

    private final Kind kind;

    DeliveryFailed(Kind kind, String message) {
        super(message.strip());
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    static DeliveryFailed of(MailException failure) {
        Throwable first = failure;
        if (failure instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
            first = sending.getMessageExceptions()[0];
        }
        Throwable root = first;
        for (Throwable cause = first; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return new DeliveryFailed(ofRecipient(refused.getReturnCode()), refused.getMessage());
            }
            if (cause instanceof SMTPSendFailedException refused) {
                return new DeliveryFailed(
                        ofCommand(refused.getCommand(), refused.getReturnCode()), refused.getMessage());
            }
            root = cause;
        }
        return new DeliveryFailed(Kind.SERVER_AWAY, root.getClass().getSimpleName() + ": " + root.getMessage());
    }

    private static Throwable next(Throwable failure) {
        Throwable nested = failure instanceof MessagingException messaging ? messaging.getNextException() : null;
        return nested != null ? nested : failure.getCause();
    }

    private static Kind ofRecipient(int code) {
        return code == MAILBOX_FULL ? Kind.FOR_NOW : ofCode(code);
    }

    /** A refused MAIL FROM (sender, login, TLS) is our own fault and would affect every mail. */
    private static Kind ofCommand(String command, int code) {
        return command.startsWith("MAIL") ? Kind.SERVER_AWAY : ofCode(code);
    }

    private static Kind ofCode(int code) {
        if (code == 421 || code < 400) {
            return Kind.SERVER_AWAY;
        }
        return code < 500 ? Kind.FOR_NOW : Kind.FOR_GOOD;
    }
}
