package org.redress.intake;

import org.redress.complaint.Regime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Whose rules apply to complaints that say nothing about it: {@code redress.organisation.sector} and so on. */
@ConfigurationProperties("redress.organisation")
record OwnRegime(String sector, String jurisdiction, String scheme) {

    Regime regime() {
        return new Regime(blankToNull(sector), blankToNull(jurisdiction), blankToNull(scheme));
    }

    private static String blankToNull(String word) {
        return word == null || word.isBlank() ? null : word.strip();
    }
}
