package org.redress.paper;

import java.io.IOException;
import java.util.List;
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

    /** What can be claimed of a document with these. */
    public static Typesetter.Form form(List<Shown> shown) {
        return shown.stream().anyMatch(Shown.Pages.class::isInstance)
                ? Typesetter.Form.TAGGED
                : Typesetter.Form.ARCHIVE;
    }
}
