package org.redress.models.replay;

/**
 * For how many complaints an output would differ.
 *
 * @param changed all of them
 * @param lower where a number would be lower; a row that comes or goes is neither lower nor higher
 * @param higher where a number would be higher
 */
public record OutputChange(int changed, int lower, int higher) {

    static final OutputChange NONE = new OutputChange(0, 0, 0);

    OutputChange and(boolean nowLower, boolean nowHigher) {
        return new OutputChange(changed + 1, lower + (nowLower ? 1 : 0), higher + (nowHigher ? 1 : 0));
    }
}
