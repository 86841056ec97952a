package org.redress.access;

import java.time.LocalDate;

/**
 * A substitution as somebody wants to enter it; nothing of it is checked yet.
 *
 * @param substitute who stands in, or {@code null} when nobody does
 * @param to         the last day, or {@code null} until further notice
 */
public record Absence(String absentee, String substitute, LocalDate from, LocalDate to) {}
