package org.redress.access;

import java.time.LocalDate;

/**
 * Somebody is absent and somebody else stands in.
 *
 * @param to the last day, or {@code null} until further notice
 */
public record Substitution(long id, String absentee, String substitute, LocalDate from, LocalDate to, String enteredBy) {
}
