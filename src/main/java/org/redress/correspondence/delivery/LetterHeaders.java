package org.redress.correspondence.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What machines read of a letter: where answers and returns go, which letters belong together, and that a machine sent it. */
@Component
@EnableConfigurationProperties(ReturnsSettings.class)
class LetterHeaders {

    private final MailSettings settings;
    private final ReturnsSettings returns;
    private final Outbox outbox;

    LetterHeaders(MailSettings settings, ReturnsSettings returns, Outbox outbox) {
        this.settings = settings;
        this.returns = returns;
        this.outbox = outbox;
    }

    void set(SMTPMessage message, OutboxMail mail) throws MessagingException {
        if (!settings.replyTo().isBlank()) {
            message.setReplyTo(InternetAddress.parse(SmtpLetters.oneLine(settings.replyTo()), true));
        }
        askForReturns(message, mail);
        message.setHeader("Message-ID", SmtpLetters.oneLine(mail.messageId()));
        thread(message, mail);
        message.setHeader("Auto-Submitted", "auto-generated");
        // no answers by machines, but what could not be delivered has to be said
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
    }

    /** What cannot be delivered comes back to an address that belongs to this letter; of its text nothing comes back. */
    private void askForReturns(SMTPMessage message, OutboxMail mail) {
        if (mail.returnToken() != null && returns.hasAddress()) {
            message.setEnvelopeFrom(ReturnAddress.of(returns.address(), mail.returnToken()));
            message.setReturnOption(SMTPMessage.RETURN_HDRS);
            message.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE);
        }
    }

    /** Mail programs show the letters of one complaint together: the first one, and the ones just before. */
    private void thread(MimeMessage message, OutboxMail mail) throws MessagingException {
        List<String> earlier = outbox.messageIdsBefore(mail);
        if (!earlier.isEmpty()) {
            message.setHeader("In-Reply-To", earlier.get(earlier.size() - 1));
            message.setHeader("References", String.join("\r\n ", earlier));
        }
    }
}
