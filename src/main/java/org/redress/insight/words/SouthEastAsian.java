package org.redress.insight.words;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Words as a dictionary cuts them: บัตรเครดิต is บัตร and เครดิต. */
final class SouthEastAsian implements Reading {

    private final BreakIterator words = BreakIterator.getWordInstance(new ULocale("th"));

    @Override
    public void read(Run run, Terms terms) {
        words.setText(run.text());
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            terms.add(run.text().substring(start, end), run.start() + start, run.start() + end);
            start = end;
        }
    }
}
