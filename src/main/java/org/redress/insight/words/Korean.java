package org.redress.insight.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Parts of compounds, without particles and endings: 신용카드를 is 신용 and 카드, 환불해주세요 is 환불. */
final class Korean implements Reading {

    /** Particles, endings, and what only serves another word. */
    private static final Set<POS.Tag> SILENT = EnumSet.of(
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

    private final KoreanTokenizer tokenizer =
            new KoreanTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.DISCARD, false);
    private final CharTermAttribute word = tokenizer.getAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = tokenizer.getAttribute(OffsetAttribute.class);
    private final PartOfSpeechAttribute kind = tokenizer.getAttribute(PartOfSpeechAttribute.class);

    @Override
    public void read(Run run, Terms terms) {
        try {
            tokenizer.setReader(new StringReader(run.text()));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                if (!SILENT.contains(kind.getLeftPOS())) {
                    terms.add(word.toString(), run.start() + place.startOffset(), run.start() + place.endOffset());
                }
            }
            tokenizer.end();
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
