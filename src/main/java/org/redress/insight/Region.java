package org.redress.insight;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a telephone number without a country is dialled: where the complaint's rules are from, else where its language is spoken most. */
final class Region {

    private static final Map<String, String> CALLED_OTHERWISE = Map.of("UK", "GB");
    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());
    private static final Map<String, String> SPOKEN =
            Map.of("ko", "KR", "ja", "JP", "th", "TH", "de", "DE", "fr", "FR", "es", "ES", "it", "IT", "en", "GB");
    /** Of libphonenumber: nowhere in particular. */
    private static final String ANYWHERE = "ZZ";

    private Region() {}

    /** @return ISO 3166-1 alpha-2 */
    static String of(String jurisdiction, String language) {
        String country = jurisdiction == null ? null : CALLED_OTHERWISE.getOrDefault(jurisdiction, jurisdiction);
        return country != null && KNOWN.contains(country)
                ? country
                : SPOKEN.getOrDefault(Locale.forLanguageTag(language).getLanguage(), ANYWHERE);
    }
}
