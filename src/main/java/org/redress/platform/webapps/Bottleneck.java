package org.redress.platform.webapps;

/**
 * What waits at one step of a process, in all its versions.
 *
 * @param definitionId the newest version in which something waits at this step
 * @param totalSeconds the waiting times of all open ones together
 * @param overdue      how many of them are past the task's due date or belong to a complaint whose response is overdue
 */
record Bottleneck(
        String processKey,
        String process,
        String definitionId,
        String activityId,
        String step,
        long open,
        long medianSeconds,
        long oldestSeconds,
        long totalSeconds,
        long overdue) {}
