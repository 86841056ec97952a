package org.redress.calendar;

/**
 * Whose public holidays count beside the edited ones.
 *
 * @param subdivision part of the country with holidays of its own, or {@code null}
 */
public record Country(String code, String subdivision) {}
