package org.redress.correspondence.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.springframework.stereotype.Component;

/**
 * Reads delivery status reports (RFC 3464), and the plain ones of qmail and of old Exim. Whoever knows an address can write to it, so
 * it looks at the first parts only, and at no more of each than a report needs.
 */
@Component
class ReturnReader {

    private static final String[] ADDRESSED = {"Delivered-To", "X-Original-To", "Envelope-To", "To"};
    private static final int MOST_PARTS = 5;
    private static final int MOST_RECIPIENTS = 20;
    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST_REASON = 500;
    private static final String QMAIL = "Hi. This is the";
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[!-;=?-~]{1,250}>)");
    private static final Pattern QMAIL_RECIPIENT = Pattern.compile("(?m)^<([^<>\\s]{1,254})>:");

    /** @return empty when it is no report about a letter of anybody */
    Optional<ReturnReport> read(MimeMessage message) throws MessagingException, IOException {
        Optional<String> token = tokenOf(message);
        if (message.isMimeType("multipart/report") && message.getContent() instanceof Multipart parts) {
            return standard(token, parts);
        }
        return token.isPresent() && message.isMimeType("text/plain") ? plain(token, message) : Optional.empty();
    }

    private static Optional<String> tokenOf(MimeMessage message) throws MessagingException {
        for (String header : ADDRESSED) {
            String[] values = message.getHeader(header);
            Optional<String> token = Stream.of(values == null ? new String[0] : values)
                    .flatMap(value -> ReturnAddress.tokenIn(value).stream())
                    .findFirst();
            if (token.isPresent()) {
                return token;
            }
        }
        return Optional.empty();
    }

    private static Optional<ReturnReport> standard(Optional<String> token, Multipart parts)
            throws MessagingException, IOException {
        DeliveryStatus status = null;
        Optional<String> messageId = Optional.empty();
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            Part part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                status = new DeliveryStatus(new ByteArrayInputStream(beginningOf(part)));
            } else if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/*")) {
                messageId = messageIdIn(new String(beginningOf(part), StandardCharsets.ISO_8859_1));
            }
        }
        return status == null
                ? Optional.empty()
                : Optional.of(new ReturnReport(
                        token,
                        messageId,
                        addresses(status),
                        failed(status).findAny().isPresent(),
                        reason(status)));
    }

    private static Stream<InternetHeaders> failed(DeliveryStatus status) {
        return recipients(status)
                .filter(recipient -> "failed".equals(word(recipient, "Action"))
                        && !word(recipient, "Status").startsWith("2"));
    }

    private static Set<String> addresses(DeliveryStatus status) {
        return failed(status)
                .flatMap(recipient ->
                        Stream.of(text(recipient, "Final-Recipient"), text(recipient, "Original-Recipient")))
                .map(typed -> typed.substring(typed.indexOf(';') + 1)
                        .replaceAll("[<>]", "")
                        .strip())
                .filter(address -> address.indexOf('@') > 0)
                .collect(Collectors.toSet());
    }

    private static String reason(DeliveryStatus status) {
        return Stream.concat(failed(status), recipients(status))
                .map(recipient -> word(recipient, "Status") + " " + text(recipient, "Diagnostic-Code"))
                .map(String::strip)
                .findFirst()
                .map(ReturnReader::limited)
                .orElse("");
    }

    private static Stream<InternetHeaders> recipients(DeliveryStatus status) {
        int known = Math.min(status.getRecipientDSNCount(), MOST_RECIPIENTS);
        return Stream.iterate(0, i -> i + 1).limit(known).map(status::getRecipientDSN);
    }

    private static String word(InternetHeaders headers, String name) {
        String value = text(headers, name).toLowerCase(Locale.ROOT);
        int end = value.indexOf(' ');
        return end < 0 ? value : value.substring(0, end);
    }

    private static String text(InternetHeaders headers, String name) {
        String[] values = headers.getHeader(name);
        return values == null ? "" : values[0].replaceAll("\\s+", " ").strip();
    }

    /** Both say what they say about a letter that will not be delivered any more; to its own address they come for no other reason. */
    private static Optional<ReturnReport> plain(Optional<String> token, MimeMessage message)
            throws MessagingException, IOException {
        String[] refused = message.getHeader("X-Failed-Recipients");
        String text = refused != null ? "" : new String(beginningOf(message), StandardCharsets.ISO_8859_1);
        boolean qmail = text.startsWith(QMAIL) && text.contains("I've given up");
        if (refused == null && !qmail) {
            return Optional.empty();
        }
        Stream<String> addresses = qmail
                ? QMAIL_RECIPIENT.matcher(text).results().map(found -> found.group(1))
                : Stream.of(refused).flatMap(line -> Stream.of(line.split("[,\\s]+")));
        return Optional.of(new ReturnReport(
                token,
                messageIdIn(text),
                addresses
                        .filter(address -> address.indexOf('@') > 0)
                        .limit(MOST_RECIPIENTS)
                        .collect(Collectors.toSet()),
                true,
                qmail ? limited(text) : "refused by the other mail server"));
    }

    private static Optional<String> messageIdIn(String headers) {
        Matcher found = MESSAGE_ID.matcher(headers);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static byte[] beginningOf(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    private static String limited(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
    }
}
