package org.redress.investigation;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where the root cause lies, in words of the code list that process owners keep; saying that it cannot be determined needs a reason like
 * any other answer.
 *
 * @param finer the word of the second level, or null
 */
@Embeddable
public record Cause(
        @Column(name = "cause") @JsonProperty("cause") String first,
        @Column(name = "subcause") @JsonProperty("subcause") String finer) {

    public static Cause of(String first) {
        return new Cause(first, null);
    }

    /** The finest word that is known. */
    @Override
    public String toString() {
        return finer == null ? first : finer;
    }
}
