package org.redress.correspondence.preview;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.Implementations;
import org.redress.contract.ReaderLocale;
import org.redress.correspondence.LetterPreviews.Occasion;
import org.redress.correspondence.LetterSituations;
import org.redress.correspondence.LetterSituations.Aspect;
import org.redress.correspondence.LetterSituations.Facts;
import org.redress.correspondence.PreviewedLetters;
import org.redress.correspondence.RecordedTemplates;
import org.redress.correspondence.SampleSituations;
import org.redress.correspondence.told.Tellings;
import org.redress.models.LetterFile;
import org.redress.record.Subject;

/** Previews of samples, for tests that start nothing. */
public final class SamplePreviews {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    public static final List<LetterSituations> LETTERS = Implementations.of(SampleSituations.class).stream()
            .flatMap(module -> module.letters().stream())
            .toList();

    private SamplePreviews() {}

    public static LetterSituations letter(String fileName) {
        return LETTERS.stream()
                .filter(letter -> letter.kind().fileName().equals(fileName))
                .findFirst()
                .orElseThrow();
    }

    public static List<Aspect> house(LetterSituations letter) {
        return SampleHouse.aspects(letter.kind());
    }

    /** The usual situation with each word of each aspect in turn. */
    public static Stream<Map<String, String>> eachAspect(String fileName) {
        LetterSituations letter = letter(fileName);
        return Stream.concat(letter.aspects().stream(), house(letter).stream())
                .flatMap(aspect -> aspect.words().stream().map(word -> Map.of(aspect.name(), word)));
    }

    public static boolean areRepliesRead(Map<String, String> situation) {
        return SampleHouse.areRepliesRead(new Facts(situation, Locale.ENGLISH));
    }

    /** @param words that are other than shipped */
    public static Preview of(String fileName, Map<String, String> situation, Locale language, LetterFile words) {
        LetterSituations letter = letter(fileName);
        Facts facts = facts(letter, situation, language);
        var complaint = SampleHouse.complaint(facts);
        var contents = letter.letter(facts);
        var occasion = new Occasion(
                letter.kind().isForStaff() ? null : complaint,
                complaint.number(),
                reader(language),
                Map.of(language.getLanguage(), words),
                SampleHouse.areRepliesRead(facts),
                tellings(facts));
        return new Preview(
                letter.kind(),
                complaint,
                reader(language),
                SampleHouse.clock(facts).instant(),
                PreviewedLetters.WRITER.factsOf(contents),
                false,
                PreviewedLetters.WRITER.write(contents, occasion));
    }

    static void write(
            LetterSituations letter, Map<String, String> situation, Locale language, RecordedTemplates.Writer writer) {
        Facts facts = facts(letter, situation, language);
        var complaint = SampleHouse.complaint(facts);
        Subject about = facts.is("subject", "other") ? new Other("audit", "audit-7") : complaint.number();
        writer.write(complaint, about, letter.letter(facts), reader(language), tellings(facts));
    }

    private record Other(String kind, String key) implements Subject {}

    private static Facts facts(LetterSituations letter, Map<String, String> situation, Locale language) {
        Map<String, String> chosen = new HashMap<>();
        house(letter).forEach(aspect -> chosen.put(aspect.name(), aspect.in(situation)));
        chosen.putAll(letter.facts(situation, language).words());
        return new Facts(chosen, language);
    }

    private static Tellings tellings(Facts facts) {
        return PreviewedLetters.tellings(ZONE)
                .invented(inForce -> SampleHouse.outside(facts, inForce), SampleHouse.clock(facts));
    }

    private static Locale reader(Locale language) {
        return ReaderLocale.of(language, language.getLanguage(), null);
    }
}
