package org.redress.insight.words;

import java.util.List;
import org.springframework.stereotype.Component;

/** What is shown of a text that was found: the stretch with most of what was asked for. */
@Component
public class Marks {

    /** A piece of a text, as it was written. It is not HTML. */
    public record Piece(String text, boolean marked) {}

    /**
     * The best stretch of a text.
     *
     * @param language of the text, BCP 47
     * @param typed what was asked for
     * @param length of the stretch in characters; it ends with the words at its ends, so it is somewhat longer or shorter
     * @return its pieces in order; the beginning of the text when nothing in it was asked for
     */
    public List<Piece> excerpt(String language, String text, String typed, int length) {
        Normal normal = Normal.of(text);
        List<Mark> marks = new Finding(Analysis.of(language).terms(normal.text()))
                .marks(Asked.in(typed)).stream()
                        .map(mark -> new Mark(normal.start(mark.start()), normal.end(mark.end()), mark.asked()))
                        .toList();
        return Stretch.best(text, marks, length).pieces(text, marks);
    }
}
