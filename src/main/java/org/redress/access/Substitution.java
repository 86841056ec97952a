package org.redress.access;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Somebody is absent; as a rule somebody else stands in.
 *
 * @param substitute who stands in, or {@code null} when nobody does
 * @param to         the last day, or {@code null} until further notice
 */
public record Substitution(
        long id, String absentee, String substitute, LocalDate from, LocalDate to, String enteredBy) {

    boolean saysTheSameAs(Substitution other) {
        return other != null && Objects.equals(substitute, other.substitute) && enteredBy.equals(other.enteredBy);
    }
}
