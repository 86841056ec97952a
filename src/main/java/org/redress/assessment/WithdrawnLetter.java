package org.redress.assessment;

import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;

/** The complaint was taken back. */
record WithdrawnLetter() implements LetterContents {

    @Override
    public LetterKind kind() {
        return AssessmentLetter.WITHDRAWN;
    }
}
