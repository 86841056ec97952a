package org.redress.deadlines;

/** Where a clock stands. A clock that is breached goes on until what it waits for happens: then it is met late. */
public enum ClockState {
    RUNNING,
    PAUSED,
    BREACHED,
    MET,
    MET_LATE,
    CANCELLED,
    ENDED;

    /** Whether it still waits for something. */
    public boolean isOpen() {
        return this == RUNNING || this == PAUSED || this == BREACHED;
    }
}
