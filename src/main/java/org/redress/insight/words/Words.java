package org.redress.insight.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Words of texts in the form in which PostgreSQL finds them: parts of compounds and stems, folded, in one vocabulary for all languages.
 */
@Component
public class Words {

    /**
     * What a complaint is found by, as the literal of a {@code tsvector}: weight A for what it is about, B for the account, C for names of
     * documents. Never longer than PostgreSQL takes; of a text too long for that the beginning is found.
     */
    public String vector(Written complaint) {
        Vector vector = new Vector();
        Analysis analysis = Analysis.of(complaint.language());
        vector.add(terms(analysis, complaint.title()), 'A');
        vector.add(terms(analysis, complaint.account()), 'B');
        vector.add(terms(analysis, complaint.attached()), 'C');
        return vector.toString();
    }

    private static List<Term> terms(Analysis analysis, String text) {
        return text == null ? List.of() : analysis.terms(Normal.of(text).text());
    }

    /**
     * What somebody typed, as the literal of a {@code tsquery}: every word has to be found, in any language; words in quotation marks
     * stand together; the last word may be the beginning of one. At most 200 characters and 12 words count.
     *
     * @return empty when nothing in it is a word
     */
    public Optional<String> query(String typed) {
        List<Asked> asked = Asked.in(typed);
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(asked.stream().map(Asked::toString).collect(Collectors.joining(" & ")));
    }
}
