package org.redress.correspondence.receipts;

import java.util.Objects;
import org.redress.correspondence.CorrespondenceLetter;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;

/**
 * We have what the complainant said.
 *
 * @param what the word of the event; the letters have the text {@code receipt.word} for it
 */
public record ReceiptLetter(String what, Said said) implements LetterContents {

    public ReceiptLetter {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(said, "said");
    }

    @Override
    public LetterKind kind() {
        return CorrespondenceLetter.RECEIPT;
    }

    @Override
    public void show(LetterPage page) {
        page.word("statement", "receipt", what);
        said.show(page);
    }
}
