package org.redress.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** On which page each document of a file begins: its bookmark leads there. */
final class LeafPlaces {

    private final List<Integer> pages = new ArrayList<>();

    /** The bookmarks of documents are those below the last of the first level. */
    LeafPlaces(PDDocument document) throws IOException {
        PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
        PDOutlineItem last = outline == null ? null : outline.getLastChild();
        if (last != null) {
            for (PDOutlineItem leaf : last.children()) {
                pages.add(document.getPages().indexOf(leaf.findDestinationPage(document)));
            }
        }
    }

    int firstPageOf(int leaf) {
        return pages.get(leaf);
    }
}
