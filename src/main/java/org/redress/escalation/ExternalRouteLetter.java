package org.redress.escalation;

import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;

/** Where to turn outside. */
record ExternalRouteLetter() implements LetterContents {

    @Override
    public LetterKind kind() {
        return EscalationLetter.EXTERNAL_ROUTE;
    }
}
