/**
 * The one place where dates are counted: business days, holidays, working hours, and why a date is what it is. Plain Java without
 * Spring, database or engine.
 *
 * <p>Front door: {@link org.redress.calendar.BusinessCalendar#dueDate} answers when a {@link org.redress.calendar.TimeLimit} ends,
 * and why then. The rules of counting stand there and, for people, in {@code docs/deadlines.md}.
 */
@ApplicationModule(allowedDependencies = {"contract"})
package org.redress.calendar;

import org.springframework.modulith.ApplicationModule;
