package org.redress.insight.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes a text apart. Scripts tell how; only where words have blanks between them the language is asked, too, for its inflection. Made
 * anew for each text, because most of what it is made of serves one thread.
 */
final class Analysis {

    /** Texts in these languages carry English product names. */
    private static final Set<String> BESIDE_ENGLISH = Set.of("en", "ja", "ko", "lo", "th", "zh");

    private final Inflection inflection;

    private Analysis(Inflection inflection) {
        this.inflection = inflection;
    }

    /** @param language of the text, BCP 47; what is not known is folded and not stemmed */
    static Analysis of(String language) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        if (primary.equals("de")) {
            return new Analysis(Inflection.german());
        }
        return new Analysis(BESIDE_ENGLISH.contains(primary) ? Inflection.english() : Inflection.unknown());
    }

    /** @param text in NFKC */
    List<Term> terms(String text) {
        Terms terms = new Terms();
        Map<Script, Reading> readings = new EnumMap<>(Script.class);
        for (Run run : Run.of(text)) {
            readings.computeIfAbsent(run.script(), script -> reading(script, text))
                    .read(run, terms);
        }
        return terms.all();
    }

    private Reading reading(Script script, String text) {
        return switch (script) {
            case HANGUL -> new Korean(text);
            case HAN_AND_KANA -> new Pairs();
            case SOUTH_EAST_ASIAN -> new SouthEastAsian();
            default -> new Spaced(inflection);
        };
    }
}
