package org.redress.correspondence.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.redress.correspondence.Organisation;
import org.redress.correspondence.delivery.DeliveryFailed.Kind;
import org.redress.correspondence.enclosures.LetterEnclosures;
import org.redress.correspondence.links.LinkMarkers;
import org.redress.correspondence.plain.Columns;
import org.redress.record.UploadedFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes a MIME message of a letter and hands it to the mail server ({@code spring.mail.*}). */
@Component
class SmtpLetters {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSender server;
    private final LinkMarkers links;
    private final LetterEnclosures enclosures;
    private final Organisation organisation;
    private final MailSettings settings;
    private final LetterHeaders headers;
    private final Clock clock;

    SmtpLetters(
            ObjectProvider<JavaMailSender> server,
            LinkMarkers links,
            LetterEnclosures enclosures,
            Organisation organisation,
            MailSettings settings,
            LetterHeaders headers,
            Clock clock) {
        this.server = server.getIfAvailable();
        this.links = links;
        this.enclosures = enclosures;
        this.organisation = organisation;
        this.settings = settings;
        this.headers = headers;
        this.clock = clock;
        if (this.server instanceof JavaMailSenderImpl smtp) {
            limitWaiting(smtp.getJavaMailProperties());
        }
    }

    /** Without this the library would wait for ever. Values in {@code spring.mail.properties} have priority. */
    private void limitWaiting(Properties properties) {
        String milliseconds = Long.toString(settings.timeout().toMillis());
        for (String protocol : new String[] {"smtp", "smtps"}) {
            for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                properties.putIfAbsent("mail." + protocol + "." + limit, milliseconds);
            }
        }
    }

    /** Returns once the mail server has taken the responsibility for the mail. */
    void send(OutboxMail mail) throws DeliveryFailed {
        if (server == null) {
            throw new DeliveryFailed(Kind.SERVER_AWAY, "no mail server is configured (spring.mail.host)");
        }
        MimeMessage message = compose(mail);
        try {
            server.send(message);
        } catch (MailSendException e) {
            // with no message in it, only the good-bye after an accepted mail went wrong
            if (e.getMessageExceptions().length > 0) {
                throw DeliveryFailed.of(e);
            }
        } catch (MailException e) {
            throw DeliveryFailed.of(e);
        }
    }

    private MimeMessage compose(OutboxMail mail) throws DeliveryFailed {
        var message = new SMTPMessage(server.createMimeMessage().getSession());
        try {
            var helper = new MimeMessageHelper(message, UTF_8);
            helper.setFrom(settings.from(), oneLine(organisation.name()));
            helper.setTo(address(mail.recipient()));
            helper.setSubject(oneLine(mail.subject()));
            helper.setSentDate(Date.from(clock.instant()));
            headers.set(message, mail);
            message.setContent(body(mail));
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The words, and what is enclosed beside them. */
    private MimeMultipart body(OutboxMail mail) throws MessagingException {
        List<UploadedFile> enclosed = mail.about() == null ? List.of() : enclosures.filesOf(mail.id(), mail.about());
        if (enclosed.isEmpty()) {
            return words(mail);
        }
        var words = new MimeBodyPart();
        words.setContent(words(mail));
        var body = new MimeMultipart("mixed", words);
        for (UploadedFile file : enclosed) {
            body.addBodyPart(part(file));
        }
        return body;
    }

    private static MimeBodyPart part(UploadedFile file) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(encoded(file.name()));
        return part;
    }

    private static String encoded(String name) {
        try {
            return MimeUtility.encodeText(oneLine(name), UTF_8, null);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMultipart words(OutboxMail mail) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(lines(Columns.wrapped(filled(mail, mail.text()))), UTF_8);
        var html = new MimeBodyPart();
        html.setText(lines(filled(mail, mail.html())), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private String filled(OutboxMail mail, String letter) {
        return mail.toComplainant() ? links.fillIn(letter, mail.complaint(), mail.id()) : links.fillInForStaff(letter);
    }

    private static String lines(String letter) {
        return letter.replaceAll("\\R", "\r\n");
    }

    /**
     * One plain address. A local part beyond ASCII needs a mail system that understands SMTPUTF8 all the way; the
     * library would mangle it into another person's address on the others, so it counts as undeliverable.
     */
    private static InternetAddress address(String recipient) throws DeliveryFailed {
        int at = recipient.lastIndexOf('@');
        if (at < 1 || !recipient.chars().limit(at).allMatch(c -> c > ' ' && c < 127)) {
            throw new DeliveryFailed(Kind.FOR_GOOD, "not an e-mail address: local part missing or beyond ASCII");
        }
        try {
            var address = new InternetAddress();
            address.setAddress(recipient.substring(0, at + 1)
                    + IDN.toASCII(recipient.substring(at + 1), IDN.USE_STD3_ASCII_RULES));
            address.validate();
            return address;
        } catch (IllegalArgumentException | AddressException e) {
            throw new DeliveryFailed(Kind.FOR_GOOD, "not an e-mail address: " + e.getMessage());
        }
    }

    /** Whatever becomes a header may not start another one. */
    static String oneLine(String value) {
        if (value.chars().anyMatch(c -> c == '\r' || c == '\n')) {
            throw new IllegalArgumentException("a header may not have several lines");
        }
        return value;
    }
}
