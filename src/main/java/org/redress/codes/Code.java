package org.redress.codes;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * One word of a code list.
 *
 * @param word       how it is kept and sent; never changed
 * @param parent     the word of the first level above it, or null
 * @param trait      what hangs on it, as it is kept; a finer word has its parent's
 * @param fixed      the flow relies on it: it is never ended or deleted
 * @param activeFrom the first day on which it is offered, or null
 * @param activeTo   the last day on which it is offered, or null
 * @param labels     what it is called, by language
 */
public record Code(
        CodeList list,
        String word,
        String parent,
        String trait,
        boolean fixed,
        int position,
        LocalDate activeFrom,
        LocalDate activeTo,
        Map<String, String> labels) {

    private static final String OTHERWISE = "en";

    /** The word of the first level: itself, or the one above it. */
    public String first() {
        return parent == null ? word : parent;
    }

    /** The word of the second level, or null. */
    public String finer() {
        return parent == null ? null : word;
    }

    /** What hangs on it, or null where that is nothing, or nothing that this list knows. */
    public CodeList.Trait meaning() {
        return list.trait(trait).orElse(null);
    }

    /** People may choose it, once it is active: it is none that only the system says, and the flow knows what to make of it. */
    public boolean isForPeople() {
        return list.traits().isEmpty() || list.chosenTraits().contains(meaning());
    }

    public boolean isActiveOn(LocalDate day) {
        return (activeFrom == null || !day.isBefore(activeFrom)) && (activeTo == null || !day.isAfter(activeTo));
    }

    /** In that language, else in English, else the word itself. */
    public String label(Locale locale) {
        return labels.getOrDefault(locale.getLanguage(), labels.getOrDefault(OTHERWISE, word));
    }
}
