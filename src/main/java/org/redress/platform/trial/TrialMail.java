package org.redress.platform.trial;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One mail as the page shows it. {@code sender} is that of the envelope. {@code html} is what the sender wrote, not cleaned: show it in a sandbox only. */
record TrialMail(
        String id,
        Instant at,
        String from,
        String recipient,
        String sender,
        String messageId,
        String subject,
        String text,
        String html,
        List<String> links,
        List<String> attachments) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");

    static TrialMail of(String id, Instant at, MimeMessage message) throws MessagingException, IOException {
        Parts parts = new Parts();
        parts.read(message, 0);
        return new TrialMail(
                id,
                at,
                header(message, "From"),
                header(message, TrialMailbox.DELIVERED_TO),
                header(message, TrialMailbox.RETURN_PATH).replaceAll("[<>]", ""),
                header(message, "Message-ID"),
                header(message, "Subject"),
                parts.text.toString(),
                parts.html.toString(),
                links(parts.text + " " + parts.html),
                parts.attachments);
    }

    private static String header(MimeMessage message, String name) throws MessagingException, IOException {
        String value = message.getHeader(name, ", ");
        return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
    }

    private static List<String> links(String text) {
        Set<String> links = new LinkedHashSet<>();
        LINK.matcher(text.replace("&amp;", "&")).results().forEach(found -> links.add(found.group()));
        return List.copyOf(links);
    }

    /** A mail server would say so if it could not be delivered; not of a mail that says so itself. */
    public boolean mayComeBack() {
        return !sender.isBlank() && !sender.equals(TrialReturns.DAEMON);
    }

    private static final class Parts {

        private static final int DEEPEST = 10;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<String> attachments = new ArrayList<>();

        private void read(Part part, int depth) throws MessagingException, IOException {
            if (part.getFileName() != null) {
                attachments.add(MimeUtility.decodeText(part.getFileName()));
            } else if (part.isMimeType("text/html")) {
                html.append(part.getContent());
            } else if (part.isMimeType("text/*")) {
                text.append(part.getContent());
            } else if (part.isMimeType("multipart/*") && depth < DEEPEST) {
                Multipart children = (Multipart) part.getContent();
                for (int i = 0; i < children.getCount(); i++) {
                    read(children.getBodyPart(i), depth + 1);
                }
            } else {
                attachments.add(part.getContentType());
            }
        }
    }
}
