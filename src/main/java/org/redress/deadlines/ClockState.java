package org.redress.deadlines;

/** The state of a clock. A breached clock goes on until the event it waits for; then it is met late. */
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
