package org.redress.platform.webapps;

/**
 * What waits at one element of one diagram.
 *
 * @param overdue how many of them are past the task's due date or belong to a complaint whose response is overdue
 */
record WaitingStep(String activityId, long open, long medianSeconds, long oldestSeconds, long overdue) {}
