/**
 * Which clocks will be missed, days ahead (ISO 10002 4.15, 8.4). {@link org.redress.forecast.BreachModel} knows nothing
 * of engine and database: it compares an open complaint with finished ones that stood at the same activity at least as long.
 * {@link org.redress.forecast.Forecasts} asks it for the list of staff,
 * {@link org.redress.forecast.DwellTimes} keeps what it learned out of the visits that {@link org.redress.forecast.StayLog} wrote
 * down; room {@code process} hears of them from the engine.
 */
@ApplicationModule(allowedDependencies = {"complaint", "confidentiality", "contract", "deadlines", "record"})
package org.redress.forecast;

import org.springframework.modulith.ApplicationModule;
