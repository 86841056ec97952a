package org.redress.correspondence.delivery;

import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent. The mail server itself is set with {@code spring.mail.*}; {@code redress.mail.tick} (1 s) and
 * {@code redress.mail.sender-enabled} (true) belong to {@link SenderSchedule}.
 *
 * @param from         address mails come from; it also receives what mail servers send back, unless there is a mailbox of returns
 * @param replyTo      where answers to letters go, else to {@code from}
 * @param repliesRead  false when nobody reads what comes to {@code from}; without {@code replyTo} each letter says so then
 * @param timeout      longest wait for the mail server in each step of the conversation
 * @param firstRetry   pause after the first failure; it doubles with each further one
 * @param longestRetry longest pause
 * @param giveUpAfter  a mail that has failed for so long is undeliverable, at least three days (RFC 5321 says 4 to 5)
 */
@ConfigurationProperties("redress.mail")
public record MailSettings(
        @DefaultValue("complaints@localhost") String from,
        @DefaultValue("") String replyTo,
        @DefaultValue("true") boolean repliesRead,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("30s") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue("5d") Duration giveUpAfter) {

    private static final Duration SHORTEST_PATIENCE = Duration.ofDays(3);

    public MailSettings {
        if (giveUpAfter.compareTo(SHORTEST_PATIENCE) < 0) {
            throw new IllegalArgumentException("redress.mail.give-up-after must be at least three days");
        }
        if (firstRetry.isNegative() || firstRetry.isZero()) {
            throw new IllegalArgumentException("redress.mail.first-retry must be longer than nothing");
        }
        if (from.indexOf('@') < 1 || from.indexOf('@') == from.length() - 1) {
            throw new IllegalArgumentException("redress.mail.from must be an e-mail address");
        }
    }

    /** The address to which people answer. */
    public String answersTo() {
        return replyTo.isBlank() ? from : replyTo;
    }

    /** Whether somebody reads an answer to a letter. */
    public boolean isAnswered() {
        return repliesRead || !replyTo.isBlank();
    }

    /** The same where nobody reads answers. */
    public MailSettings unread() {
        return new MailSettings(from, "", false, timeout, firstRetry, longestRetry, giveUpAfter);
    }

    /** The pause after so many failures in a row. */
    Duration pauseAfter(int failures) {
        int doublings = Math.min(failures - 1, 30);
        Duration pause = firstRetry.multipliedBy(1L << doublings);
        return pause.compareTo(longestRetry) > 0 ? longestRetry : pause;
    }

    /** Made once and kept, so that a mail sent twice after a crash is recognisable as one. */
    String newMessageId() {
        return "<" + UUID.randomUUID() + "@" + from.substring(from.lastIndexOf('@') + 1) + ">";
    }
}
