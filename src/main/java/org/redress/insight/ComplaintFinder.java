package org.redress.insight;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.confidentiality.ReadableRows;
import org.redress.contract.RuleRefused;
import org.redress.contract.StorableText;
import org.redress.insight.FindStore.Match;
import org.redress.insight.words.Marks;
import org.redress.record.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds complaints by whatever somebody has of them (docs/search.md): a part of a number, a name, an e-mail address, a
 * phone, a reference, the name of a file, or words as people write them. Best first, and only what the reader may know
 * of. What was typed is personal data: it is logged nowhere and stands in no address.
 */
@Service
@Transactional(readOnly = true)
public class ComplaintFinder {

    /** Most that are shown. */
    public static final int MOST = 50;

    private static final int LONGEST = 200;
    private static final int EXCERPT = 200;

    private final FindStore store;
    private final Asked.Reader reader;
    private final Marks marks;
    private final ReadableRows readable;
    private final Clock clock;

    ComplaintFinder(FindStore store, Asked.Reader reader, Marks marks, ReadableRows readable, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.marks = marks;
        this.readable = readable;
        this.clock = clock;
    }

    /**
     * A complaint that was found.
     *
     * @param by      what of it fits
     * @param subject in pieces, with the words that were found marked
     * @param excerpt of the complainant's words, likewise
     */
    public record Found(
            ComplaintLine complaint, Set<FoundBy> by, List<Marks.Piece> subject, List<Marks.Piece> excerpt) {}

    /** @param more whether there are others, less like what was asked for */
    public record Result(List<Found> items, boolean more) {}

    /**
     * @param criteria which complaints to look at
     * @throws RuleRefused when the text is empty, too long or cannot be read
     */
    public Result find(String typed, Criteria criteria, Actor person) {
        Asked asked = reader.read(requireSensible(typed));
        Conditions conditions = Conditions.of(criteria, readable.parameters(person), clock.instant());
        List<Match> matches = store.find(Grounds.of(asked, conditions), MOST + 1);
        for (String between : List.of("and", "or")) {
            if (matches.isEmpty()) {
                matches = store.find(Grounds.alike(asked, store::like, between, conditions), MOST + 1);
            }
        }
        List<Match> shown = matches.stream().limit(MOST).toList();
        Map<String, String> texts = new HashMap<>(store.texts(
                shown.stream().map(match -> match.line().number().value()).collect(Collectors.toSet())));
        return new Result(
                shown.stream()
                        .map(match -> found(
                                match, typed, texts.get(match.line().number().value())))
                        .toList(),
                matches.size() > MOST);
    }

    private Found found(Match match, String typed, String text) {
        ComplaintLine line = match.line();
        return new Found(
                line,
                match.by(),
                marks.excerpt(
                        line.language(), line.subject(), typed, line.subject().length()),
                marks.excerpt(line.language(), text, typed, EXCERPT));
    }

    private static String requireSensible(String typed) {
        if (typed == null || typed.isBlank()) {
            throw new RuleRefused("text", "says what to look for");
        }
        if (typed.length() > LONGEST) {
            throw new RuleRefused("text", "has at most " + LONGEST + " characters");
        }
        StorableText.flawOf(typed).ifPresent(flaw -> {
            throw new RuleRefused("text", flaw.sentence());
        });
        return typed.strip();
    }
}
