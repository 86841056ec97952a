package org.redress.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Which files are taken: pictures, PDF, office documents, text, sound, video and mail, by extension and by content
 * (OWASP ASVS 5.2). Nothing is opened, only recognised.
 */
@Component
public class DocumentRules {

    /** Bytes per file. */
    public static final long FILE_LIMIT = 10L << 20;
    /** Bytes of all documents of one complaint. */
    public static final long TOTAL_LIMIT = 100L << 20;
    /** Documents sent at once. */
    public static final int COUNT_LIMIT = 10;

    private static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("pdf", Set.of("application/pdf")),
            Map.entry("jpg", Set.of("image/jpeg")),
            Map.entry("jpeg", Set.of("image/jpeg")),
            Map.entry("png", Set.of("image/png")),
            Map.entry("gif", Set.of("image/gif")),
            Map.entry("webp", Set.of("image/webp")),
            Map.entry("heic", Set.of("image/heic", "image/heif")),
            Map.entry("tif", Set.of("image/tiff")),
            Map.entry("tiff", Set.of("image/tiff")),
            Map.entry("txt", Set.of("text/plain")),
            Map.entry("csv", Set.of("text/plain", "text/csv")),
            Map.entry("eml", Set.of("message/rfc822", "text/plain")),
            Map.entry("doc", Set.of("application/x-tika-msoffice", "application/msword")),
            Map.entry("xls", Set.of("application/x-tika-msoffice", "application/vnd.ms-excel")),
            Map.entry("docx", Set.of("application/zip", "application/x-tika-ooxml")),
            Map.entry("xlsx", Set.of("application/zip", "application/x-tika-ooxml")),
            Map.entry("odt", Set.of("application/zip", "application/vnd.oasis.opendocument.text")),
            Map.entry("hwp", Set.of("application/x-tika-msoffice", "application/x-hwp-v5")),
            Map.entry("mp3", Set.of("audio/mpeg")),
            Map.entry("m4a", Set.of("audio/mp4", "video/quicktime", "application/mp4")),
            Map.entry("mp4", Set.of("video/mp4", "video/quicktime", "application/mp4")));

    private final Tika tika = new Tika();
    private final MessageSource messages;

    DocumentRules(MessageSource messages) {
        this.messages = messages;
    }

    List<UploadedFile> accept(List<UploadedFile> files, long bytesAlreadyStored) {
        if (files.size() > COUNT_LIMIT) {
            throw new RuleRefused("documents", words("tooMany", COUNT_LIMIT));
        }
        long total = bytesAlreadyStored
                + files.stream().mapToLong(file -> file.content().length).sum();
        if (total > TOTAL_LIMIT) {
            throw new RuleRefused("documents", words("tooMuch", TOTAL_LIMIT >> 20));
        }
        List<FieldProblem> problems = new ArrayList<>();
        List<UploadedFile> accepted = new ArrayList<>();
        for (UploadedFile file : files) {
            String name = cleanName(file.name());
            String kind = recognise(file.content());
            String problem = problemOf(name, kind, file.content().length);
            if (problem != null) {
                problems.add(new FieldProblem("documents", problem));
            }
            accepted.add(new UploadedFile(name, kind, file.content()));
        }
        if (!problems.isEmpty()) {
            throw new RuleRefused(problems);
        }
        return accepted;
    }

    private String problemOf(String name, String kind, long size) {
        if (size == 0) {
            return words("empty", name);
        }
        if (size > FILE_LIMIT) {
            return words("tooLarge", name, FILE_LIMIT >> 20);
        }
        Set<String> allowed = KINDS.get(extensionOf(name));
        if (allowed == null) {
            return words("kind", name);
        }
        return allowed.contains(kind) ? null : words("content", name);
    }

    /** In the language of whoever sent the files. */
    private String words(String problem, Object... facts) {
        return messages.getMessage("problem.document." + problem, facts, LocaleContextHolder.getLocale());
    }

    private String recognise(byte[] content) {
        try (var in = new ByteArrayInputStream(content)) {
            return MediaType.parse(tika.detect(in)).getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extensionOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The last part of the path without control, direction and reserved characters, at most 200 characters. */
    private static String cleanName(String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
        if (name.length() > 200) {
            name = name.substring(name.length() - 200);
        }
        return name.isEmpty() ? "document" : name;
    }
}
