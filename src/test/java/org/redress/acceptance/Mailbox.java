package org.redress.acceptance;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The complainant's mailbox, read over IMAP from the mail server of trial mode. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;
    private final String address;

    Mailbox(int port, String address) {
        this.port = port;
        this.address = address;
    }

    /** A mail as its reader sees it: subject and plain text. */
    public record Mail(String subject, String text) {

        /** The text without the breaks of its lines. */
        public String words() {
            return text.replaceAll("\\s+", " ");
        }

        boolean says(String part) {
            return text.contains(part) || words().contains(part);
        }

        /** The first link in the text that leads to this path. */
        public String link(String path) {
            return Pattern.compile("https?://\\S*" + Pattern.quote(path) + "\\S*")
                    .matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no link to " + path + " in\n" + text));
        }
    }

    /** Waits for a mail whose text contains these words; the newest such mail. */
    public Mail await(String words) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<Mail> found =
                    all().stream().filter(mail -> mail.says(words)).reduce((older, newer) -> newer);
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no mail with '" + words + "' among "
                + all().stream().map(Mail::subject).toList());
    }

    public List<Mail> all() {
        Properties properties = new Properties();
        properties.put("mail.store.protocol", "imap");
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", port, address, address);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<Mail> mails = new ArrayList<>();
                for (Message message : inbox.getMessages()) {
                    mails.add(new Mail(message.getSubject(), plainText(message)));
                }
                return mails;
            }
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String plainText(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = plainText(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
