package org.redress.correspondence;

import java.time.Instant;
import java.util.List;
import org.redress.correspondence.receipts.ReceiptLetter;
import org.redress.correspondence.receipts.ReopenedLetter;
import org.redress.correspondence.receipts.ReopenedLetter.Next;
import org.redress.correspondence.receipts.Said;

public class CorrespondenceSamples implements SampleLetters {

    private static final Said SAID = new Said(Instant.parse("2026-04-10T10:00:00Z"), null);

    @Override
    public List<LetterContents> aboutComplaints() {
        return List.of(
                new ReopenedLetter(Next.REVIEW, SAID),
                new ReceiptLetter("ACCEPTED", SAID),
                new OwnLetter("documents-needed"));
    }

    @Override
    public List<LetterContents> aboutTheHouse() {
        return List.of();
    }
}
