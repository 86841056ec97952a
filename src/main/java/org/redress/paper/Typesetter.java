package org.redress.paper;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sets a page of HTML as PDF: fonts embedded, tagged (PDF/UA), fit for archives (PDF/A-3). It fetches nothing, neither files nor
 * addresses: pictures come in the page itself as {@code data:}.
 */
@Component
public class Typesetter {

    /** Latin, Greek, Cyrillic and every syllable of Hangul. */
    static final String FAMILY = "Pretendard";

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** {@code GSUB}, as the directory of a font writes it. */
    private static final int SUBSTITUTIONS = 0x47535542;

    private static final byte[] REGULAR = shipped("Regular");
    private static final byte[] SEMI_BOLD = shipped("SemiBold");

    private final String moreFonts;
    private final Press press;
    /** What was measured of the fonts: they are not read again for it. */
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    /** @param moreFonts TrueType files for scripts that the shipped font lacks, separated by commas */
    @Autowired
    public Typesetter(@Value("${redress.paper.more-fonts:}") String moreFonts, Press press) {
        this.moreFonts = moreFonts;
        this.press = press;
        XRLog.setLoggingEnabled(false);
    }

    /** What the result claims to be. */
    public enum Form {
        /** PDF/A-3 and PDF/UA. */
        ARCHIVE,
        /** PDF/UA only: others add pages of which nobody knows what they are. */
        TAGGED
    }

    public byte[] set(String html) {
        return set(html, Form.ARCHIVE);
    }

    /**
     * @param html a whole document with a language and a title; its style sheet names the {@code @page}
     * @throws org.redress.contract.TryLater when too many are being set
     */
    public byte[] set(String html, Form form) {
        return press.at(() -> setNow(html, form));
    }

    private byte[] setNow(String html, Form form) {
        var document = Jsoup.parse(html);
        document.outputSettings().charset("UTF-8");
        // HTML knows no bookmarks and would end the head with them
        document.head().appendChildren(document.select("bookmarks"));
        document.head().appendElement("style").text("* { font-family: " + families() + "; }");
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        fonts(builder);
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        builder.usePdfUaAccessibility(true);
        if (form == Form.ARCHIVE) {
            builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        }
        builder.useColorProfile(SRGB);
        builder.useUnicodeLineBreaker(new WholeWords());
        builder.withProducer("Redress");
        builder.useReplacementText("\u25a1");
        builder.useExternalResourceAccessControl(
                (address, type) -> address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, type) -> address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(document), "");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void fonts(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(REGULAR), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(SEMI_BOLD), FAMILY, 700, FontStyle.NORMAL, true);
        String[] files = more();
        for (int at = 0; at < files.length; at++) {
            builder.useFont(Path.of(files[at].strip()).toFile(), "more" + at, 400, FontStyle.NORMAL, true);
        }
    }

    private static byte[] shipped(String cut) {
        try (var font = Typesetter.class.getResourceAsStream("/paper/fonts/Pretendard-" + cut + ".ttf")) {
            return withoutLigatures(font.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hides the table of substitutions from the library, which goes through all of it for every piece of text: three quarters of the time
     * of a letter. Latin and Hangul are written without.
     */
    private static byte[] withoutLigatures(byte[] font) {
        ByteBuffer directory = ByteBuffer.wrap(font);
        int tables = directory.getShort(4);
        for (int at = 12; at < 12 + tables * 16; at += 16) {
            if (directory.getInt(at) == SUBSTITUTIONS) {
                directory.put(at, (byte) 'x');
            }
        }
        return font;
    }

    private String families() {
        var families = new StringBuilder(FAMILY);
        for (int at = 0; at < more().length; at++) {
            families.append(", more").append(at);
        }
        return families.toString();
    }

    private String[] more() {
        return moreFonts.isBlank() ? new String[0] : moreFonts.split(",");
    }
}
