package org.redress.insight.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.redress.insight.words.Marks.Piece;

/** A part of a text, from blank to blank where there are blanks. */
record Stretch(int start, int end) {

    private static final String CUT = "…";

    /** The first of those that are alike. */
    private static final Comparator<List<Mark>> MOST_ASKED = Comparator.<List<Mark>>comparingLong(Stretch::asked)
            .thenComparing(List::size)
            .thenComparing(marks -> -marks.get(0).start());

    /** Where most of what was asked for stands together, with words around it. */
    static Stretch best(String text, List<Mark> marks, int length) {
        if (text.length() <= length || marks.isEmpty()) {
            return around(text, 0, 0, length);
        }
        List<Mark> best = IntStream.range(0, marks.size())
                .mapToObj(first -> within(marks, first, length))
                .max(MOST_ASKED)
                .orElseThrow();
        return around(text, best.get(0).start(), best.get(best.size() - 1).end(), length);
    }

    private static long asked(List<Mark> marks) {
        return marks.stream().map(Mark::asked).distinct().count();
    }

    private static List<Mark> within(List<Mark> marks, int from, int length) {
        int limit = Math.max(marks.get(from).start() + length, marks.get(from).end());
        return marks.subList(from, marks.size()).stream()
                .takeWhile(mark -> mark.end() <= limit)
                .toList();
    }

    private static Stretch around(String text, int from, int to, int length) {
        int spare = Math.max(0, length - (to - from));
        int start = Math.max(0, from - spare / 2);
        int end = Math.min(text.length(), Math.max(to, start + length));
        return new Stretch(toBlank(text, start, from, 0), toBlank(text, end, to, text.length()));
    }

    /** The blank next to a place on the way to what has to be in; the place itself where there is none. */
    private static int toBlank(String text, int place, int inside, int edge) {
        if (place == edge) {
            return place;
        }
        int step = inside > place ? 1 : -1;
        for (int i = place; i != inside; i += step) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return place;
    }

    List<Piece> pieces(String text, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        add(pieces, start > 0 ? CUT : "", false);
        int done = start;
        for (Mark mark : marks) {
            if (mark.start() >= done && mark.end() <= end) {
                add(pieces, text.substring(done, mark.start()), false);
                add(pieces, text.substring(mark.start(), mark.end()), true);
                done = mark.end();
            }
        }
        add(pieces, text.substring(done, end), false);
        add(pieces, end < text.length() ? CUT : "", false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
