package org.redress.resolution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.redress.codes.Code;
import org.redress.codes.CodeList.Trait;

/**
 * What is offered to put things right, in words of the code list that process owners keep.
 *
 * @param first  the word of the first level, which tables decide on
 * @param finer  the word below it, or null
 * @param effect what hung on the word when it was chosen: words, a deed, or money
 */
@Embeddable
public record RemedyKind(
        @Column(name = "remedy_kind") @JsonProperty("kind") String first,

        @Column(name = "remedy_subkind") @JsonProperty("subkind")
        String finer,

        @Column(name = "remedy_effect") @Enumerated(EnumType.STRING) @JsonIgnore
        Trait effect) {

    /** Nothing is offered: the list never ends this word. */
    public static final RemedyKind NONE = new RemedyKind("NONE", null, Trait.WORDS);

    public static RemedyKind of(Code code) {
        return new RemedyKind(code.first(), code.finer(), code.meaning());
    }

    @JsonIgnore
    public boolean isNone() {
        return first.equals(NONE.first);
    }

    /** The finest word that is known. */
    @Override
    public String toString() {
        return finer == null ? first : finer;
    }
}
