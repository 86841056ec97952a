package org.redress.tracking;

import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;

/** A new link, because somebody asked for it; it says no more about the complaint than its number. */
record LinkLetter() implements LetterContents {

    @Override
    public LetterKind kind() {
        return TrackingLetter.LINK;
    }
}
