package org.redress.casework;

import java.util.Set;
import org.redress.record.Subject;

/**
 * Somebody no longer holds a task, though they did not hand it on. Published in the transaction in which it happened.
 *
 * @param task as it is called in Tasklist
 * @param groups who is asked now
 * @param occasion this one time that the task was taken
 * @param backAgain whether it is because the person they stood in for is back
 */
public record WorkTaken(
        Subject subject, String from, String task, Set<String> groups, String occasion, boolean backAgain) {}
