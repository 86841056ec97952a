package org.redress.investigation;

import jakarta.persistence.Embeddable;

/**
 * How long somebody may take to answer, how often they are reminded, and whether clocks that may stand still do so meanwhile;
 * kept as it was when the request was made.
 */
@Embeddable
public record RequestLimits(
        Integer answerWithinDays, Integer reminders, Integer remindEveryDays, Boolean pausesClocks) {

    /** The same with another time to answer; {@code null} changes nothing. */
    public RequestLimits answeredWithin(Integer days) {
        return days == null ? this : new RequestLimits(days, reminders, remindEveryDays, pausesClocks);
    }
}
