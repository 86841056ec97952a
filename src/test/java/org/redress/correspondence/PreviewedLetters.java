package org.redress.correspondence;

import java.time.ZoneId;
import org.redress.correspondence.told.Tellings;

/** What writes previews, for tests that start nothing. */
public final class PreviewedLetters {

    public static final LetterPreviews WRITER =
            new LetterPreviews(Fixtures.organisation(WrittenLetter.LONDON), WrittenLetter.SETTINGS);

    private PreviewedLetters() {}

    public static Tellings tellings(ZoneId zone) {
        return Fixtures.tellings(zone);
    }
}
