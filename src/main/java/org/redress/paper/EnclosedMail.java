package org.redress.paper;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * A mail that somebody saved, as its reader saw it: headers and texts decoded, HTML as text, other parts named only. As it was sent, a
 * word in it may stand in base64 or be cut by soft line breaks.
 */
final class EnclosedMail {

    private static final String[] SHOWN = {"From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Date", "Subject"};
    private static final int MOST_PARTS = 200;
    private static final int DEEPEST = 10;
    private static final int MOST_BYTES = 4_000_000;
    private static final Pattern HEADS = Pattern.compile(
            "\\A(?:\\x{feff})?(?:[A-Za-z][A-Za-z0-9-]*:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){2,}", Pattern.MULTILINE);
    private static final Pattern ONE_OF_MAIL = Pattern.compile("(?im)^(From|Received|MIME-Version|Message-ID):");

    private final StringBuilder words = new StringBuilder();
    private final int most;
    private int parts;

    private EnclosedMail(int most) {
        this.most = most;
    }

    /** Also one that looks like plain text to whoever recognised it. */
    static boolean isOne(String mediaType, byte[] content) {
        if (mediaType.equals("message/rfc822")) {
            return true;
        }
        var beginning = HEADS.matcher(
                new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1).replace("\r", ""));
        return beginning.find() && ONE_OF_MAIL.matcher(beginning.group()).find();
    }

    /** @return null when there are more words than that */
    static String words(byte[] content, int most) throws IOException {
        try {
            var mail = new EnclosedMail(most);
            mail.add(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content)), 0);
            return mail.words.length() > most ? null : mail.words.toString();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private void add(MimeMessage mail, int depth) throws MessagingException, IOException {
        for (String header : SHOWN) {
            String[] values = mail.getHeader(header);
            for (String value : values == null ? new String[0] : values) {
                line(header + ": " + decoded(value));
            }
        }
        line("");
        part(mail, depth);
    }

    private void part(Part part, int depth) throws MessagingException, IOException {
        parts++;
        if (parts > MOST_PARTS || depth > DEEPEST || words.length() > most) {
            throw new NotShown("tooLarge");
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int at = 0; at < several.getCount(); at++) {
                part(several.getBodyPart(at), depth + 1);
            }
        } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof MimeMessage inner) {
            line("");
            add(inner, depth + 1);
        } else if (isNamed(part)) {
            line("[" + decoded(part.getFileName()) + "]");
        } else if (part.isMimeType("text/html")) {
            line(Jsoup.parse(text(part)).wholeText());
        } else if (part.isMimeType("text/*")) {
            line(text(part));
        } else {
            line("[" + part.getContentType().replaceAll("[;\\s].*", "") + "]");
        }
    }

    private static boolean isNamed(Part part) throws MessagingException {
        return part.getFileName() != null;
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new NotShown("tooLarge");
            }
            Charset said = charset(part);
            return said == null ? Charsets.decoded(content) : new String(content, said);
        }
    }

    /** Null when it says none, or one that cannot be true for whoever reads bytes. */
    private static Charset charset(Part part) throws MessagingException {
        try {
            String said = new jakarta.mail.internet.ContentType(part.getContentType()).getParameter("charset");
            return said == null || said.equalsIgnoreCase("us-ascii")
                    ? null
                    : Charset.forName(MimeUtility.javaCharset(said));
        } catch (jakarta.mail.internet.ParseException | IllegalArgumentException e) {
            return null;
        }
    }

    private static String decoded(String header) {
        String line = MimeUtility.unfold(header);
        try {
            // a part in ISO-8859-1 may be UTF-8 that was sent as it is
            return MimeUtility.decodeText(Charsets.decoded(line.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (UnsupportedEncodingException e) {
            return line;
        }
    }

    private void line(String text) {
        words.append(text.replace("\r\n", "\n")).append('\n');
    }
}
