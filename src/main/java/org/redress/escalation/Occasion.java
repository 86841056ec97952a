package org.redress.escalation;

import org.redress.complaint.ComplaintNumber;
import org.redress.deadlines.ClockId;

/**
 * What is escalated: a clock of a complaint, at a level of its ladder.
 *
 * @param share how much of the time was used when this ladder began, in per cent
 */
public record Occasion(ComplaintNumber complaint, ClockId clock, int share, int level) {

    /** Names it once and for all; a letter is written once per occasion. */
    @Override
    public String toString() {
        return "clock " + clock + ", " + share + " %, level " + level;
    }
}
