package org.redress.platform.trial;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.redress.platform.StartRefused;

/**
 * A mail server inside the application, for mail out and mail in. It accepts every address, brings {@code kim+anything@} to {@code kim@}, lets anybody fetch
 * it, and listens to this computer only. What it delivers is also kept as a file, so that {@code /trial/mail} can show it after a restart.
 */
final class TrialPostOffice implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final GreenMail server;

    TrialPostOffice(int smtpPort, int imapPort, TrialMailbox mailbox) {
        refuseTakenPort(smtpPort, "redress.trial.smtp-port");
        refuseTakenPort(imapPort, "redress.trial.imap-port");
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        UserManager users = server.getUserManager();
        users.setMessageDeliveryHandler((message, recipient) -> deliver(users, mailbox, message, recipient));
    }

    private static GreenMailUser deliver(
            UserManager users, TrialMailbox mailbox, MovingMessage message, MailAddress recipient)
            throws UserException {
        MailAddress sender = message.getReturnPath();
        mailbox.keep(message.getMessage(), recipient.getEmail(), sender == null ? "" : sender.getEmail());
        String owner = recipient.getEmail().replaceFirst("\\+[^@]*@", "@");
        GreenMailUser known = users.getUserByEmail(owner);
        return known != null ? known : users.createUser(owner, owner, owner);
    }

    private static void refuseTakenPort(int port, String property) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(LOOPBACK))) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new StartRefused(
                    "The trial mail server needs port " + port + ", and another program has it.",
                    "Stop that program, or start with another port: --" + property + "=<number>.");
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
