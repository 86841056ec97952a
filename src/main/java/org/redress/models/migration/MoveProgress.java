package org.redress.models.migration;

import java.util.List;

/**
 * How far a move is.
 *
 * @param failures those that could not be moved after all, each with its reason
 */
public record MoveProgress(String move, int total, int moved, List<MovePlan.Staying> failures, boolean finished) {}
