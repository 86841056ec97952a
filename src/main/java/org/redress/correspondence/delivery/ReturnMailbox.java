package org.redress.correspondence.delivery;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.redress.contract.PassingTrouble;
import org.redress.correspondence.delivery.ReturnedLetters.Handling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Goes through the mailbox of returns. A report is taken first and moved to another folder then: after a crash in between it is taken
 * again, which changes nothing. What is no report is moved aside; nothing is deleted.
 */
@Component
@EnableConfigurationProperties(ReturnsSettings.class)
class ReturnMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnMailbox.class);
    private static final int AT_ONCE = 200;
    private static final int MOST_BYTES = 512 * 1024;
    private static final Session PLAIN = Session.getInstance(new Properties());

    private static final int MOST_TRIES = 3;

    private final Map<Long, Integer> broken = new ConcurrentHashMap<>();
    private final ReturnsSettings settings;
    private final ReturnReader reader;
    private final ReturnedLetters letters;

    ReturnMailbox(ReturnsSettings settings, ReturnReader reader, ReturnedLetters letters) {
        this.settings = settings;
        this.reader = reader;
        this.letters = letters;
    }

    /** Reads what has arrived, the oldest first, and no more than {@value #AT_ONCE} mails at once. */
    void readAll() throws MessagingException {
        try (Store store = session().getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (Folder inbox = store.getFolder(settings.folder())) {
                inbox.open(Folder.READ_WRITE);
                for (int number = 1; number <= Math.min(inbox.getMessageCount(), AT_ONCE); number++) {
                    readOne(store, inbox, inbox.getMessage(number));
                }
                inbox.expunge();
            }
        }
    }

    private void readOne(Store store, Folder inbox, Message message) throws MessagingException {
        long uid = ((UIDFolder) inbox).getUID(message);
        if (broken.getOrDefault(uid, 0) >= MOST_TRIES) {
            return;
        }
        Handling handling = Handling.NOT_OURS;
        byte[] beginning = fetched(inbox, message, uid);
        if (beginning != null) {
            handling = handled(beginning);
        }
        if (handling != Handling.TOO_EARLY) {
            move(store, inbox, message, handling == Handling.DONE ? settings.done() : settings.aside());
        }
    }

    /**
     * Whatever one mail does, it is put aside and must not stop those behind it: anybody can write one. What lies in the database or the
     * mail server passes, and the mail is read again then.
     */
    private Handling handled(byte[] beginning) {
        try {
            return reader.read(new MimeMessage(PLAIN, new ByteArrayInputStream(beginning)))
                    .map(letters::take)
                    .orElse(Handling.NOT_OURS);
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            if (e instanceof RuntimeException failure && PassingTrouble.is(failure)) {
                throw (RuntimeException) e;
            }
            LOG.warn(
                    "a mail in the mailbox of returns cannot be read and is put aside: {}",
                    e.getClass().getName());
            return Handling.NOT_OURS;
        }
    }

    /** Null when the server cannot give it. Where it breaks the conversation again and again it stays there, and the others are read. */
    private byte[] fetched(Folder inbox, Message message, long uid) throws MessagingException {
        try {
            return beginning(message);
        } catch (MessagingException | RuntimeException | StackOverflowError e) {
            LOG.warn(
                    "a mail in the mailbox of returns could not be fetched: {}",
                    e.getClass().getName());
            if (inbox.isOpen()) {
                return null;
            }
            broken.merge(uid, 1, Integer::sum);
            throw e;
        }
    }

    /** As much as a report needs; it stands before the letter that it quotes, which may be large. Nothing is asked of the server but bytes. */
    private static byte[] beginning(Message message) throws MessagingException {
        try (InputStream in =
                message instanceof IMAPMessage fetched ? fetched.getMimeStream() : message.getInputStream()) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new MessagingException("a mail could not be fetched", e);
        }
    }

    private static void move(Store store, Folder inbox, Message message, String name) throws MessagingException {
        Folder target = store.getFolder(name);
        if (!target.exists()) {
            target.create(Folder.HOLDS_MESSAGES);
        }
        inbox.copyMessages(new Message[] {message}, target);
        message.setFlag(Flags.Flag.DELETED, true);
    }

    private Session session() {
        Properties properties = new Properties();
        String milliseconds = Long.toString(settings.timeout().toMillis());
        for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail." + settings.protocol() + "." + limit, milliseconds);
        }
        // not to mark as read what stays there
        properties.put("mail." + settings.protocol() + ".peek", "true");
        properties.put("mail." + settings.protocol() + ".ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }
}
