package org.redress.dossier;

/** How a document stands in the file. */
sealed interface Shown {

    /** Page by page. */
    record Pages(EnclosedPdf pdf) implements Shown {}

    /** @param address {@code data:} with the picture drawn anew: nothing that a camera wrote into it is left */
    record Picture(String address) implements Shown {}

    record Words(String text) implements Shown {}

    /** Not on a page: handed over as a file, or left out; the reason is a key of our words. */
    record Beside(String reason) implements Shown {}
}
