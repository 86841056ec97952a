package org.redress.escalation;

import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;
import org.redress.correspondence.receipts.Said;
import org.redress.correspondence.told.OutsideStage;

/**
 * Where to turn outside.
 *
 * @param rejected when the complainant rejected our last decision; {@code null} when they did not, and we opened the complaint again
 */
record ExternalRouteLetter(Said rejected) implements LetterContents {

    @Override
    public LetterKind kind() {
        return EscalationLetter.EXTERNAL_ROUTE;
    }

    @Override
    public void show(LetterPage page) {
        page.outside(OutsideStage.FINAL_RESPONSE);
        page.choice("rejected", rejected != null);
        if (rejected != null) {
            rejected.show(page);
        }
    }
}
