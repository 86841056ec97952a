package org.redress.escalation;

import org.redress.deadlines.ClockId;
import org.redress.record.Subject;

/**
 * What is escalated: a clock of a subject, at a level of its ladder.
 *
 * @param share how much of the time was used when this ladder began, in per cent
 */
public record Occasion(Subject subject, ClockId clock, int share, int level) {

    /** Names it once and for all; a letter is written once per occasion. */
    @Override
    public String toString() {
        return "clock " + clock + ", " + share + " %, level " + level;
    }
}
