package org.redress.paper;

import java.io.IOException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * A PDF that somebody sent. Its pages are drawn on pages of the file; what else is in it (scripts, attachments, who made it) stays
 * behind.
 */
public record EnclosedPdf(byte[] content, int pages) {

    private static final int MOST_PAGES = 300;
    private static final long LARGEST_PAGE = 32 << 20;
    private static final long MOST_DRAWN = 128 << 20;
    /** The place on a page of the file: between the line above and the page number, in points. */
    private static final PDRectangle PLACE = new PDRectangle(57, 85, 481, 680);

    static Shown read(byte[] content, Allowance allowance) throws IOException {
        var unpacking = new Unpacking(allowance);
        try (PDDocument document = open(content, unpacking)) {
            int pages = document.getNumberOfPages();
            if (document.isEncrypted()) {
                return new Shown.Beside("locked");
            }
            if (pages > MOST_PAGES) {
                return new Shown.Beside("tooLarge");
            }
            allowance.takePages(pages);
            return pages == 0 ? new Shown.Beside("broken") : drawable(document, unpacking, content, pages);
        } catch (InvalidPasswordException e) {
            return new Shown.Beside("locked");
        }
    }

    /** A page that cannot be drawn is noticed before anything is set; how much is drawn, before any of it is unpacked. */
    private static Shown drawable(PDDocument document, Unpacking unpacking, byte[] content, int pages)
            throws IOException {
        long drawn = 0;
        for (int page = 0; page < pages; page++) {
            long contents = contents(document.getPage(page), unpacking);
            drawn += contents;
            if (contents > LARGEST_PAGE || drawn > MOST_DRAWN) {
                return new Shown.Beside("tooLarge");
            }
        }
        flatten(document);
        try (PDDocument trial = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            var layers = new LayerUtility(trial);
            for (int page = 0; page < pages; page++) {
                layers.importPageAsForm(document, page);
            }
        }
        return new Shown.Pages(new EnclosedPdf(content, pages));
    }

    /** Several pages may share one stream: it is drawn as often. */
    private static long contents(PDPage page, Unpacking unpacking) {
        var streams = page.getContentStreams();
        long size = 0;
        while (streams.hasNext()) {
            size += unpacking.contents(streams.next().getCOSObject());
        }
        return size;
    }

    private static PDDocument open(byte[] content, Unpacking unpacking) throws IOException {
        return new WaryParser(content, unpacking).parse();
    }

    /** Draws its pages on those of the file, one on each, beginning at {@code first}. */
    void draw(PDDocument file, int first) throws IOException {
        try (PDDocument document = open(content, new Unpacking(new Allowance()))) {
            flatten(document);
            var layers = new LayerUtility(file);
            for (int page = 0; page < pages; page++) {
                draw(file, file.getPage(first + page), layers.importPageAsForm(document, page));
            }
        }
    }

    /** What was filled into its fields belongs to the page. */
    private static void flatten(PDDocument document) throws IOException {
        var form = document.getDocumentCatalog().getAcroForm();
        if (form != null) {
            form.flatten();
        }
    }

    private static void draw(PDDocument file, PDPage page, PDFormXObject drawn) throws IOException {
        PDRectangle box = drawn.getBBox();
        PDRectangle shown = new PDRectangle();
        var corners = box.transform(drawn.getMatrix()).getBounds2D();
        shown.setLowerLeftX((float) corners.getMinX());
        shown.setLowerLeftY((float) corners.getMinY());
        shown.setUpperRightX((float) corners.getMaxX());
        shown.setUpperRightY((float) corners.getMaxY());
        float scale =
                Math.min(1.15f, Math.min(PLACE.getWidth() / shown.getWidth(), PLACE.getHeight() / shown.getHeight()));
        try (var pen = new PDPageContentStream(file, page, AppendMode.APPEND, true, true)) {
            pen.beginMarkedContent(org.apache.pdfbox.cos.COSName.ARTIFACT);
            pen.saveGraphicsState();
            pen.transform(new Matrix(
                    scale,
                    0,
                    0,
                    scale,
                    PLACE.getLowerLeftX()
                            + (PLACE.getWidth() - shown.getWidth() * scale) / 2
                            - shown.getLowerLeftX() * scale,
                    PLACE.getUpperRightY() - shown.getUpperRightY() * scale));
            pen.drawForm(drawn);
            pen.restoreGraphicsState();
            pen.endMarkedContent();
        }
    }
}
