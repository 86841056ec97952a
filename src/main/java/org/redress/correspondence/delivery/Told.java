package org.redress.correspondence.delivery;

import java.time.LocalDate;

/**
 * How somebody passed a letter on that no mail could bring.
 *
 * @param how  a word of the list of channels, such as LETTER or PHONE
 * @param on   the day on which it was posted or said
 * @param note may be null
 */
public record Told(String how, LocalDate on, String note) {

    /** As the record keeps it. */
    String inWords() {
        return how + ": on " + on + (note == null ? "" : ". " + note);
    }
}
