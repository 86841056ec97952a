package org.redress.correspondence.receipts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.redress.correspondence.CorrespondenceLetter;
import org.redress.correspondence.LetterSituations;
import org.redress.correspondence.LetterSituations.Aspect;
import org.redress.correspondence.LetterSituations.Facts;
import org.redress.correspondence.SampleSituations;
import org.redress.correspondence.receipts.ReopenedLetter.Next;
import org.springframework.stereotype.Component;

/** Who said it in a sample: the complainant, or a member of staff with or without a known name, or nobody. */
@Component
public class SampleSayings implements SampleSituations {

    private static final String WHO = "who";
    private static final Instant SAID_AT = Instant.parse("2026-04-10T10:00:00Z");

    /** @param otherwise the word where the complainant said nothing */
    public static Aspect who(String... otherwise) {
        var words = new ArrayList<>(List.of("said:own", "said:staff", "said:team"));
        words.addAll(List.of(otherwise));
        return new Aspect(WHO, words);
    }

    /** Null where the complainant said nothing. */
    public static Said in(Facts facts) {
        return switch (facts.word(WHO)) {
            case "said:own" -> new Said(SAID_AT, null);
            case "said:staff" -> new Said(SAID_AT, facts.in("Hanna Handler", "이하늘"));
            case "said:team" -> new Said(SAID_AT, "");
            default -> null;
        };
    }

    @Override
    public List<LetterSituations> letters() {
        return List.of(
                LetterSituations.of(CorrespondenceLetter.RECEIPT)
                        .varying("what", "ACCEPTED", "INFORMATION_RECEIVED", "SCOPE_DISPUTED")
                        .varying(who())
                        .writing(facts -> new ReceiptLetter(facts.word("what"), in(facts))),
                LetterSituations.of(CorrespondenceLetter.REOPENED)
                        .varying("next", "ANEW", "REVIEW", "OUTSIDE")
                        .varying(who("ours"))
                        .writing(facts -> new ReopenedLetter(Next.valueOf(facts.word("next")), in(facts))));
    }
}
