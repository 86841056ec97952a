package org.redress.dossier;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.redress.dossier.Folded.Joints;

/**
 * Takes passages out of a text, however they are written there; how long they were cannot be seen. All of them are looked for in the text
 * as it was and taken out at once: of two that overlap nothing is left.
 */
final class Blackout implements UnaryOperator<String> {

    /** @param apart only where it is a word of its own; Korean joins endings to a name, so never there */
    private record Sought(String passage, Map<Joints, String> folded, boolean apart, String instead) {}

    private record Span(int from, int to, String instead) {}

    private final List<Sought> sought = new ArrayList<>();
    private final Set<String> found = new HashSet<>();
    private final String instead;

    /** @param instead what stands in the place of what was taken out */
    Blackout(String instead) {
        this.instead = instead;
    }

    /** Taken out within longer words too. */
    Blackout passages(Collection<String> passages) {
        passages.forEach(passage -> add(passage, false, instead));
        return this;
    }

    /** Taken out where they are words of their own, but in Korean, where endings are joined to a name, anywhere. */
    Blackout names(Collection<String> names) {
        names.forEach(name -> add(name, name.codePoints().noneMatch(Blackout::isKorean), instead));
        return this;
    }

    /** Where a word of its own. */
    Blackout word(String word, String replacement) {
        add(word, true, replacement);
        return this;
    }

    /** Those of the passages that stood in no text so far. */
    Set<String> notFound(Collection<String> passages) {
        Set<String> left = new HashSet<>(passages);
        left.removeAll(found);
        return left;
    }

    @Override
    public String apply(String text) {
        if (text == null) {
            return null;
        }
        String whole = Invisible.outOf(Normalizer.normalize(text, Normalizer.Form.NFC));
        List<Span> spans = new ArrayList<>();
        for (Joints joints : Joints.values()) {
            var folded = new Folded(whole, joints);
            sought.forEach(each -> find(each, folded, each.folded().get(joints), spans));
        }
        return spans.isEmpty() ? whole : without(whole, spans);
    }

    private void add(String passage, boolean apart, String replacement) {
        String plain = Invisible.outOf(Normalizer.normalize(passage, Normalizer.Form.NFC));
        Map<Joints, String> folded = new EnumMap<>(Joints.class);
        for (Joints joints : Joints.values()) {
            folded.put(joints, new Folded(plain, joints).signs().strip());
        }
        if (!folded.get(Joints.AS_WRITTEN).isEmpty()) {
            sought.add(new Sought(passage, folded, apart, replacement));
        }
    }

    private void find(Sought each, Folded text, String passage, List<Span> spans) {
        String signs = text.signs();
        if (passage.isEmpty()) {
            return;
        }
        for (int at = signs.indexOf(passage); at >= 0; at = signs.indexOf(passage, at + 1)) {
            int last = at + passage.length() - 1;
            if (!each.apart() || isApart(signs, at, last + 1)) {
                spans.add(new Span(text.from(at), text.to(last), each.instead()));
                found.add(each.passage());
            }
        }
    }

    private static boolean isApart(String signs, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(signs.codePointBefore(from)))
                && (to == signs.length() || !Character.isLetterOrDigit(signs.codePointAt(to)));
    }

    /** Spans that overlap are one; it says who it was only where every one of them says the same. */
    private String without(String text, List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::from).thenComparingInt(span -> -span.to()));
        var left = new StringBuilder();
        int copied = 0;
        Span open = spans.get(0);
        for (Span next : spans.subList(1, spans.size())) {
            if (next.from() < open.to()) {
                open = joined(open, next);
            } else {
                left.append(text, copied, open.from()).append(open.instead());
                copied = open.to();
                open = next;
            }
        }
        return left.append(text, copied, open.from())
                .append(open.instead())
                .append(text.substring(open.to()))
                .toString();
    }

    private Span joined(Span one, Span other) {
        return new Span(
                one.from(),
                Math.max(one.to(), other.to()),
                one.instead().equals(other.instead()) ? one.instead() : instead);
    }

    private static boolean isKorean(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HANGUL;
    }
}
