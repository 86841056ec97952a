package org.redress.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Several documents as one that is printed at once. */
public final class Sheets {

    private Sheets() {}

    /** Each begins on a new sheet, also when printed on both sides: an empty page follows one with an odd number of pages. */
    public static byte[] together(List<byte[]> documents) {
        try (var all = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            var merger = new PDFMergerUtility();
            for (byte[] document : documents) {
                if (all.getNumberOfPages() % 2 == 1) {
                    all.addPage(
                            new PDPage(all.getPage(all.getNumberOfPages() - 1).getMediaBox()));
                }
                try (var next = Loader.loadPDF(document)) {
                    merger.appendDocument(all, next);
                }
            }
            return EnclosedPages.saved(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
