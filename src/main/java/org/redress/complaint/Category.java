package org.redress.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a complaint is about, in words of the code list that process owners keep.
 *
 * @param first the word of the first level, which tables decide on
 * @param finer the word below it, or null
 */
@Embeddable
public record Category(
        @Column(name = "category") String first,
        @Column(name = "subcategory") String finer) {

    /** The category of a complaint that nobody has sorted yet. The code list always keeps this word. */
    public static final Category OTHER = of("OTHER");

    public static Category of(String first) {
        return new Category(first, null);
    }
}
