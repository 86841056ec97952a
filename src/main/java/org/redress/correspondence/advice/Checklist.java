package org.redress.correspondence.advice;

import java.time.ZoneId;
import java.util.List;
import org.redress.correspondence.preview.Preview;

/**
 * What ISO 10002 asks a letter to say (7.3 to 7.9), and whether the finished letter says it in this situation: as a mail, or on paper to
 * somebody without an e-mail address. Days, numbers and names are looked for in the texts where they belong, words by what is usual in
 * both languages: words that are there may still be the wrong ones.
 */
public final class Checklist {

    private Checklist() {}

    /** A thing that the letter says or does not say. */
    public record Point(String clause, String name, Verdict verdict) {

        public boolean there() {
            return verdict == Verdict.THERE;
        }
    }

    /** What is asked of this letter in this situation; nothing of letters to staff. */
    public static List<Point> of(Preview preview, ZoneId zone) {
        return preview.kind().isForStaff() ? List.of() : of(Finished.of(preview, zone));
    }

    /** Whether the words on paper are judged. */
    public static boolean isOfPaper(Preview preview) {
        return Finished.isOnPaper(preview);
    }

    static List<Point> of(Finished letter) {
        return askedOf(letter.preview().kind().name()).stream()
                .filter(asked -> asked.applies().test(letter))
                .map(asked ->
                        new Point(asked.clause(), asked.name(), asked.judge().apply(letter)))
                .toList();
    }

    private static List<Asked> askedOf(String kind) {
        return switch (kind) {
            case "ACKNOWLEDGEMENT" -> MainPoints.ACKNOWLEDGEMENT;
            case "DECISION" -> MainPoints.DECISION;
            case "DELAY" -> MainPoints.DELAY;
            case "CLOSING" -> MainPoints.CLOSING;
            default -> FurtherPoints.of(kind);
        };
    }
}
