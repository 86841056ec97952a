package org.redress.insight.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.redress.insight.words.Term.Form;

/**
 * Parts of compounds, without particles and endings: 신용카드를 is 신용 and 카드, 환불해주세요 is 환불. The dictionary looks at the whole text,
 * because what stands before tells one reading from another. What stands between blanks is a term, too, unless it adds nothing: new words
 * and names are cut wrongly.
 */
final class Korean implements Reading {

    /** Particles, endings, and what only serves another word. */
    private static final Set<POS.Tag> SILENT_KINDS = EnumSet.of(
            POS.Tag.E,
            POS.Tag.IC,
            POS.Tag.J,
            POS.Tag.MAG,
            POS.Tag.MAJ,
            POS.Tag.MM,
            POS.Tag.VCP,
            POS.Tag.VX,
            POS.Tag.XPN,
            POS.Tag.XSA,
            POS.Tag.XSN,
            POS.Tag.XSV);

    /** To do, to become, to be: they stand in nearly every sentence. */
    private static final Set<String> SILENT_VERBS = Set.of("하", "되", "있");

    private static final Set<POS.Tag> VERBS = EnumSet.of(POS.Tag.VA, POS.Tag.VV);

    private record Part(String text, int start, int end) {}

    private final ArrayDeque<Part> parts;

    Korean(String text) {
        parts = partsOf(text);
    }

    private static ArrayDeque<Part> partsOf(String text) {
        ArrayDeque<Part> parts = new ArrayDeque<>();
        try (KoreanTokenizer tokenizer =
                new KoreanTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.DISCARD, false)) {
            CharTermAttribute word = tokenizer.getAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokenizer.getAttribute(OffsetAttribute.class);
            PartOfSpeechAttribute kind = tokenizer.getAttribute(PartOfSpeechAttribute.class);
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                if (!isSilent(word.toString(), kind.getLeftPOS())) {
                    parts.add(new Part(word.toString(), place.startOffset(), place.endOffset()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static boolean isSilent(String word, POS.Tag kind) {
        return SILENT_KINDS.contains(kind) || VERBS.contains(kind) && SILENT_VERBS.contains(word);
    }

    @Override
    public void read(Run run, Terms terms) {
        int first = terms.position() + 1;
        List<String> read = new ArrayList<>();
        int end = run.start() + run.text().length();
        while (!parts.isEmpty() && parts.peek().start() < end) {
            Part part = parts.poll();
            if (part.start() >= run.start()) {
                terms.add(part.text(), part.start(), part.end());
                read.add(part.text());
            }
        }
        if (addsTo(read, run.text())) {
            terms.beside(Form.WHOLE, first, run.text(), run.start(), end);
        }
    }

    /** Whether somebody may look for a beginning that no part has. */
    private static boolean addsTo(List<String> parts, String word) {
        return word.length() > 1
                && (parts.stream().anyMatch(part -> part.length() == 1) || !word.startsWith(String.join("", parts)));
    }
}
