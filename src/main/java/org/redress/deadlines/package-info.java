/**
 * Timeliness (ISO 10002 4.15, 7.1): the organisation's calendars and the clocks of complaints and of whatever else has to be done in time.
 *
 * <p>Front doors: {@link org.redress.deadlines.ClockLedger} keeps the clocks and everything that happened to them,
 * {@link org.redress.deadlines.FlowClocks} those that a flow starts itself, {@link org.redress.deadlines.OfficeTime} counts from now
 * on. Rooms: {@code calendars} (kept by process owners), {@code upkeep} (work on many clocks), {@code process} (steps and timers),
 * {@code web} (staff API and pages).
 */
@ApplicationModule(allowedDependencies = {"calendar", "complaint", "confidentiality", "contract", "platform", "record"})
package org.redress.deadlines;

import org.springframework.modulith.ApplicationModule;
