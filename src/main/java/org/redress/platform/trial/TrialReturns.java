package org.redress.platform.trial;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetHeaders;
import java.util.Properties;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MessageHeaders;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Says what another mail server would say that knows no such address (RFC 3464). */
final class TrialReturns {

    static final String DAEMON = "mailer-daemon@localhost";

    private final int smtpPort;

    TrialReturns(int smtpPort) {
        this.smtpPort = smtpPort;
    }

    void comeBack(TrialMail mail) {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(smtpPort));
        try {
            var report = new SMTPMessage(Session.getInstance(properties));
            // a real one names nobody; the mail server of the trial takes no mail from nobody
            report.setEnvelopeFrom(DAEMON);
            report.setFrom(DAEMON);
            report.setRecipients(SMTPMessage.RecipientType.TO, mail.sender());
            report.setSubject("Undelivered Mail Returned to Sender");
            report.setContent(new MultipartReport(
                    "There is no mailbox " + mail.recipient() + ".", status(mail), new MessageHeaders(quoted(mail))));
            report.saveChanges();
            Transport.send(report);
        } catch (MessagingException e) {
            throw new IllegalStateException("The trial mail cannot come back", e);
        }
    }

    private static DeliveryStatus status(TrialMail mail) throws MessagingException {
        var server = new InternetHeaders();
        server.setHeader("Reporting-MTA", "dns; localhost");
        var recipient = new InternetHeaders();
        recipient.setHeader("Final-Recipient", "rfc822; " + mail.recipient());
        recipient.setHeader("Action", "failed");
        recipient.setHeader("Status", "5.1.1");
        recipient.setHeader("Diagnostic-Code", "smtp; 550 5.1.1 no such mailbox");
        var status = new DeliveryStatus();
        status.setMessageDSN(server);
        status.addRecipientDSN(recipient);
        return status;
    }

    private static InternetHeaders quoted(TrialMail mail) {
        var headers = new InternetHeaders();
        headers.setHeader("Message-ID", mail.messageId());
        headers.setHeader("Subject", mail.subject());
        return headers;
    }
}
