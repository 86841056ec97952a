package org.redress.platform.trial;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The delivered mails of a trial, one file each, named by time of arrival. */
final class TrialMailbox {

    static final String DELIVERED_TO = "Delivered-To";
    static final String RETURN_PATH = "Return-Path";
    private static final int SHOWN = 100;
    private static final String SUFFIX = ".eml";

    private final Path directory;
    private final Clock clock;
    private final AtomicInteger sequence = new AtomicInteger();

    TrialMailbox(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param sender of the envelope, where a mail server sends back what it cannot deliver; empty for mail that never comes back */
    void keep(MimeMessage message, String recipient, String sender) {
        String id = "%013d-%06d".formatted(clock.millis(), sequence.incrementAndGet());
        Path unfinished = directory.resolve(id + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                out.write((DELIVERED_TO + ": " + recipient + "\r\n" + RETURN_PATH + ": <" + sender + ">\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                message.writeTo(out);
            }
            Files.move(unfinished, file(id));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("A trial mail could not be kept", e);
        }
    }

    /** Newest first; {@code recipient} may be a part of an address or empty. */
    List<TrialMail> newest(String recipient) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted(Comparator.reverseOrder())
                    .map(this::find)
                    .flatMap(Optional::stream)
                    .filter(mail -> mail.recipient()
                            .toLowerCase()
                            .contains(recipient.strip().toLowerCase()))
                    .limit(SHOWN)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<TrialMail> find(String id) {
        return raw(id).map(file -> {
            try (InputStream in = Files.newInputStream(file)) {
                Instant at = Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
                return TrialMail.of(id, at, new MimeMessage(Session.getInstance(new Properties()), in));
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException("Trial mail " + id + " cannot be read", e);
            }
        });
    }

    Optional<Path> raw(String id) {
        return Optional.of(id)
                .filter(name -> name.matches("\\d{13}-\\d{6,}"))
                .map(this::file)
                .filter(Files::exists);
    }

    private Path file(String id) {
        return directory.resolve(id + SUFFIX);
    }
}
