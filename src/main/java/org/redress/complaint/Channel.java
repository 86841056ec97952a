package org.redress.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How a complaint reached the organisation (ISO 10002 7.2), in words of the code list that process owners keep.
 *
 * @param first the word of the first level, which tables decide on
 * @param finer the word below it, or null
 */
@Embeddable
public record Channel(
        @Column(name = "channel") String first,
        @Column(name = "subchannel") String finer) {

    /** Set by the system itself. The code list always keeps these words. */
    public static final Channel WEB = of("WEB");

    public static final Channel API = of("API");
    public static final Channel IMPORT = of("IMPORT");

    public static Channel of(String first) {
        return new Channel(first, null);
    }

    /** The finest word that is known. */
    @Override
    public String toString() {
        return finer == null ? first : finer;
    }
}
