package org.redress.resolution;

import org.redress.complaint.Outcome;
import org.redress.correspondence.LetterPage;

/**
 * What the second stage made of the first decision.
 *
 * @param first   what the first decision was, {@code null} when there is none on record
 * @param changed whether it does not stand as it was
 * @param reasons of the reviewer
 */
record Reviewed(Outcome first, boolean changed, String reasons) {

    void show(LetterPage page) {
        if (first == null) {
            page.text("firstOutcome", null);
        } else {
            page.word("firstOutcome", "outcome", first.name());
        }
        page.choice("reviewChanged", changed);
        page.text("reviewReasons", reasons);
    }
}
