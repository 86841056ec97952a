package org.redress.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Draws the pages of others where room was left for them. */
public final class EnclosedPages {

    private EnclosedPages() {}

    /**
     * @param document has a bookmark for each of the documents, in their order, below the last of its first level
     * @param behind   how many pages after the one to which it leads the pages begin that were left empty
     */
    public static void draw(PDDocument document, List<Shown> shown, int behind) throws IOException {
        var places = new LeafPlaces(document);
        for (int at = 0; at < shown.size(); at++) {
            if (shown.get(at) instanceof Shown.Pages pages) {
                pages.pdf().draw(document, places.firstPageOf(at) + behind);
            }
        }
    }

    /** What is done to a document once its words are set. */
    @FunctionalInterface
    public interface Completion {

        void on(PDDocument document) throws IOException;
    }

    /** Neither the document nor what is drawn into it is in memory at once. */
    public static byte[] completed(byte[] set, Completion completion) {
        try (PDDocument document = Loader.loadPDF(set, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            completion.on(document);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Through a file: a buffer that grows would take three times as much memory. */
    static byte[] saved(PDDocument document) throws IOException {
        Path file = Files.createTempFile("paper", ".pdf");
        try {
            document.save(file.toFile());
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    /** What can be claimed of a document with these. */
    public static Typesetter.Form form(List<Shown> shown) {
        return shown.stream().anyMatch(Shown.Pages.class::isInstance)
                ? Typesetter.Form.TAGGED
                : Typesetter.Form.ARCHIVE;
    }
}
