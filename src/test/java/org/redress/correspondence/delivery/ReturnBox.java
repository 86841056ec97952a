package org.redress.correspondence.delivery;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A mailbox of returns on a real IMAP server, and what mail servers put into it. */
public final class ReturnBox implements AutoCloseable {

    static final String ADDRESS = "returns@warm.example";

    private final GreenMail server;

    public ReturnBox(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        server.setUser(ADDRESS, ADDRESS, "secret");
    }

    public static String[] settings(int port) {
        return new String[] {
            "redress.mail.returns.address=" + ADDRESS,
            "redress.mail.returns.host=127.0.0.1",
            "redress.mail.returns.port=" + port,
            "redress.mail.returns.tls=false",
            "redress.mail.returns.username=" + ADDRESS,
            "redress.mail.returns.password=secret",
            "redress.mail.returns.tick=1d"
        };
    }

    /** As it came over the wire. */
    public void put(String raw) throws MessagingException {
        server.getUserManager()
                .getUser(ADDRESS)
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.replaceAll("\\R", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    public int count(String folder) throws MessagingException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), ADDRESS, "secret");
            Folder found = store.getFolder(folder);
            return found.exists() ? found.getMessageCount() : 0;
        }
    }

    /** About the recipient of whom the tests write most. */
    public static String report(String to, String action, String status, String messageId) {
        return reportAbout("ada@example.org", to, action, status, messageId);
    }

    public static String reportAbout(String recipient, String to, String action, String status, String messageId) {
        return """
            Return-Path: <>
            From: MAILER-DAEMON@mx.example.org
            To: %s
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

            --b1
            Content-Type: text/plain

            I am sorry.

            --b1
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org

            Final-Recipient: rfc822; %s
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 no such user

            --b1
            Content-Type: text/rfc822-headers

            From: complaints@warm.example
            Message-ID: %s

            --b1--
            """.formatted(to, recipient, action, status, messageId);
    }

    @Override
    public void close() {
        server.stop();
    }
}
