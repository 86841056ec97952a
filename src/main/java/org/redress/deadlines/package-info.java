/**
 * Timeliness (ISO 10002 4.15, 7.1): business calendars as data, and the one place where dates are counted.
 *
 * <p>Front doors: {@link org.redress.deadlines.BusinessCalendars} keeps the calendars;
 * {@link org.redress.deadlines.BusinessCalendar#dueDate} answers when a {@link org.redress.deadlines.TimeLimit} ends, and why
 * then. The rules of counting stand there and, for people, in {@code docs/deadlines.md}. Rooms: {@code data} (tables),
 * {@code web} (staff API and the page of the process owners).
 */
@ApplicationModule(allowedDependencies = {"complaint", "platform"})
package org.redress.deadlines;

import org.springframework.modulith.ApplicationModule;
