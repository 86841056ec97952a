package org.redress.paper;

import java.util.List;
import java.util.stream.IntStream;

/** How a document that somebody sent is shown on paper. */
public sealed interface Shown {

    /** Page by page. */
    record Pages(EnclosedPdf pdf) implements Shown {}

    /** @param address {@code data:} with the picture drawn anew: nothing that a camera wrote into it is left */
    record Picture(String address) implements Shown {}

    record Words(String text) implements Shown {}

    /** Not on a page: handed over as a file, or left out; the reason is a key of our words. */
    record Beside(String reason) implements Shown {}

    /** Why it is not on a page; {@code null} when it is. */
    default String reason() {
        return this instanceof Beside beside ? beside.reason : null;
    }

    /** The address of the picture; {@code null} when it is none. */
    default String picture() {
        return this instanceof Picture picture ? picture.address : null;
    }

    /** The words; {@code null} when it has pages, or none. */
    default String words() {
        return this instanceof Words words ? words.text : null;
    }

    /** The numbers of the pages that are left empty for it and drawn by {@link EnclosedPages}. */
    default List<Integer> pages() {
        return this instanceof Pages pages
                ? IntStream.rangeClosed(1, pages.pdf.pages()).boxed().toList()
                : List.of();
    }
}
