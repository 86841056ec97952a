package org.redress.calendar;

/** The moment of its last day at which a time limit counted in days ends. */
public enum DueTime {

    /** 23:59:59, the last second of the day. */
    END_OF_DAY,
    /** The end of that day's working hours; of a day without working hours, the end of the day. */
    CLOSE_OF_BUSINESS,
    /** The time of day at which it started; when it started with a day and not a moment, the end of the day. */
    TIME_OF_START
}
