package org.redress.insight.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds in one text what PostgreSQL found in the index: the same terms are compared in the same way. */
final class Finding {

    private final NavigableMap<String, List<Term>> terms = new TreeMap<>();

    Finding(List<Term> text) {
        text.forEach(term ->
                terms.computeIfAbsent(term.text(), any -> new ArrayList<>()).add(term));
    }

    /** By their places, without those that lie in another. */
    List<Mark> marks(List<Asked> asked) {
        List<Mark> all = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            int which = i;
            asked.get(i).ways().forEach(way -> starts(way).forEach(first -> follow(way, first, which, all)));
        }
        all.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()));
        return apart(all);
    }

    private Collection<Term> starts(Sequence way) {
        return candidates(way, 0).toList();
    }

    private Stream<Term> candidates(Sequence way, int place) {
        String term = way.terms().get(place);
        if (!way.begun() || place + 1 < way.terms().size()) {
            return terms.getOrDefault(term, List.of()).stream();
        }
        return terms.tailMap(term).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(term))
                .flatMap(entry -> entry.getValue().stream());
    }

    private void follow(Sequence way, Term first, int which, List<Mark> found) {
        int end = first.end();
        for (int i = 1; i < way.terms().size(); i++) {
            int position = first.position() + i;
            var next = candidates(way, i)
                    .filter(term -> term.position() == position)
                    .findFirst();
            if (next.isEmpty()) {
                return;
            }
            end = next.get().end();
        }
        found.add(new Mark(first.start(), end, which));
    }

    private static List<Mark> apart(List<Mark> sorted) {
        List<Mark> apart = new ArrayList<>();
        int end = 0;
        for (Mark mark : sorted) {
            if (mark.end() > end) {
                apart.add(new Mark(Math.max(mark.start(), end), mark.end(), mark.asked()));
                end = mark.end();
            }
        }
        return apart;
    }
}
