package org.redress.correspondence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Who said it: the complainant, or a member of staff with or without a known name. */
    public static final Map<String, Said> SAYINGS = Map.of(
            "said:own", SAID,
            "said:staff", new Said(SAID.at(), "Hanna Handler"),
            "said:team", new Said(SAID.at(), ""));

    @Override
    public Map<String, LetterContents> situations() {
        Map<String, LetterContents> situations = new LinkedHashMap<>();
        SAYINGS.forEach((who, said) -> {
            for (String what : List.of("ACCEPTED", "INFORMATION_RECEIVED", "SCOPE_DISPUTED")) {
                situations.put("receipt " + what + " " + who, new ReceiptLetter(what, said));
            }
            for (Next next : Next.values()) {
                situations.put("reopened " + next + " " + who, new ReopenedLetter(next, said));
                situations.put("reopened " + next + " ours", new ReopenedLetter(next, null));
            }
        });
        return situations;
    }
}
