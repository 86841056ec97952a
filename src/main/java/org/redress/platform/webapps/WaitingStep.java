package org.redress.platform.webapps;

/**
 * What waits at one element of one diagram.
 *
 * @param overdue how many of them belong to a complaint that is overdue (docs/definitions.md)
 */
record WaitingStep(String activityId, long open, long medianSeconds, long oldestSeconds, long overdue) {}
