package org.redress.correspondence;

/** The complaint was opened again. */
public record ReopenedLetter() implements LetterContents {

    @Override
    public LetterKind kind() {
        return CorrespondenceLetter.REOPENED;
    }
}
