package org.redress.insight.words;

import org.redress.insight.words.Term.Form;

/** Every two neighbours, so that any part of two characters or more is found: 返金を is 返金 and 金を. */
final class Pairs implements Reading {

    @Override
    public void read(Run run, Terms terms) {
        int[] characters = run.text().codePoints().toArray();
        int start = run.start();
        for (int i = 0; i + 1 < characters.length; i++) {
            String pair = new String(characters, i, 2);
            terms.add(pair, start, start + pair.length());
            start += Character.charCount(characters[i]);
        }
        String last = new String(characters, characters.length - 1, 1);
        if (characters.length == 1) {
            terms.add(last, start, start + last.length());
        } else {
            terms.beside(Form.LAST, terms.next(), last, start, start + last.length());
        }
    }
}
