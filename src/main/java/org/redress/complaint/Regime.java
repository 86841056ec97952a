package org.redress.complaint;

import jakarta.persistence.Embeddable;

/**
 * Whose rules apply to a complaint; each word may be missing.
 *
 * @param sector       such as {@code banking}, {@code insurance}, {@code public sector}
 * @param jurisdiction such as {@code UK}, {@code KR}, {@code EU}
 * @param scheme       a narrower set of rules within them, such as {@code payment services}
 */
@Embeddable
public record Regime(String sector, String jurisdiction, String scheme) {

    public static final Regime NONE = new Regime(null, null, null);

    /** Takes each word that is missing here from the other regime. */
    public Regime orElse(Regime other) {
        return new Regime(
                sector == null ? other.sector : sector,
                jurisdiction == null ? other.jurisdiction : jurisdiction,
                scheme == null ? other.scheme : scheme);
    }
}
