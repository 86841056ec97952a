package org.redress.intake.bulk;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.redress.contract.RuleRefused;

/**
 * The bytes of a file as text. A byte order mark has priority over the charset in the mapping.
 *
 * @param charset that it is read in
 */
record FileText(Reader text, Charset charset) {

    /** Stands in for bytes that are no text in the file's charset; the check refuses it in any field. */
    static final String BROKEN = "\uDCFF";

    private static final int HEAD = 4096;

    /** How a file begins that is no CSV, in hexadecimal digits, and what to do about it. */
    private record Kind(String begins, String sentence) {}

    private static final List<Kind> NO_CSV = List.of(
            new Kind(
                    "504b0304",
                    "is a workbook of a spreadsheet (.xlsx, .ods) or a ZIP archive; save the sheet as \"CSV UTF-8\" and send that"),
            new Kind("d0cf11e0", "is an old Excel workbook (.xls); save the sheet as \"CSV UTF-8\" and send that"),
            new Kind("25504446", "is a PDF; only CSV files can be imported"),
            new Kind("1f8b", "is compressed (gzip); unpack it first"));

    /** A byte order mark, in hexadecimal digits. */
    private record Mark(String bytes, Charset charset) {}

    private static final List<Mark> MARKS = List.of(
            new Mark("efbbbf", StandardCharsets.UTF_8),
            new Mark("fffe", StandardCharsets.UTF_16LE),
            new Mark("feff", StandardCharsets.UTF_16BE));

    /** @throws RuleRefused when it is no text at all, saying what it seems to be */
    static FileText open(InputStream file, ImportMapping.Format format) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file);
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        String digits = HexFormat.of().formatHex(head, 0, Math.min(head.length, 4));
        NO_CSV.stream()
                .filter(kind -> digits.startsWith(kind.begins()))
                .findFirst()
                .ifPresent(kind -> refuse(kind.sentence()));
        Mark mark = MARKS.stream()
                .filter(each -> digits.startsWith(each.bytes()))
                .findFirst()
                .orElse(null);
        if (mark != null) {
            bytes.skipNBytes(mark.bytes().length() / 2);
            return new FileText(reader(bytes, mark.charset()), mark.charset());
        }
        refuseUnmarkedWide(head, format);
        Charset charset = Charset.forName(format.charset());
        return new FileText(reader(bytes, charset), charset);
    }

    private static void refuseUnmarkedWide(byte[] head, ImportMapping.Format format) {
        boolean wide = format.charset().toUpperCase(Locale.ROOT).matches("UTF-?(16|32).*");
        for (byte each : head) {
            if (each == 0 && !wide) {
                refuse("holds NUL bytes: it seems to be UTF-16 without a byte order mark, and was to be read as "
                        + format.charset() + "; say format.charset: UTF-16LE in the mapping, or save it as UTF-8");
            }
        }
    }

    private static Reader reader(InputStream bytes, Charset charset) {
        return new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(BROKEN)));
    }

    private static void refuse(String sentence) {
        throw new RuleRefused("file", sentence);
    }
}
