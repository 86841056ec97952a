package org.redress.correspondence;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A letter that a process owner wrote.
 *
 * @param letter its name, without {@code own.}
 */
record OwnLetter(String letter) implements LetterContents {

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n{2,}");

    OwnLetter {
        Objects.requireNonNull(letter, "letter");
    }

    @Override
    public LetterKind kind() {
        return CorrespondenceLetter.OWN;
    }

    @Override
    public String subject(LetterPage page) {
        return page.ownText(letter, "subject");
    }

    @Override
    public void show(LetterPage page) {
        page.paragraphs(
                "paragraphs",
                BETWEEN_PARAGRAPHS
                        .splitAsStream(page.ownText(letter, "text"))
                        .map(String::strip)
                        .filter(paragraph -> !paragraph.isEmpty())
                        .toList());
    }
}
