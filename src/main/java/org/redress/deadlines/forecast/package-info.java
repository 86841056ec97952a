/**
 * Which clocks will be missed, days ahead (ISO 10002 4.15, 8.4). {@link org.redress.deadlines.forecast.BreachModel} knows nothing
 * of engine and database: it compares an open complaint with finished ones that stood at the same activity at least as long.
 * {@link org.redress.deadlines.forecast.Forecasts} asks it for the list of staff,
 * {@link org.redress.deadlines.forecast.DwellTimes} keeps what it learned.
 */
package org.redress.deadlines.forecast;
