package org.redress.correspondence.receipts;

import java.time.Instant;
import org.redress.correspondence.LetterPage;

/**
 * When the complainant said something, and who wrote it down.
 *
 * @param recordedBy {@code null} for the complainant, empty for a member of staff whose name is not known
 */
public record Said(Instant at, String recordedBy) {

    public void show(LetterPage page) {
        page.day("saidOn", at);
        page.text("recordedBy", recordedBy);
    }
}
