package org.redress.contract;

import java.time.Duration;

/** Too much is asked for at this moment; the same request may succeed soon. */
public class TryLater extends RuntimeException {

    /** Request attribute: the seconds to wait, for the page that says so. */
    public static final String SECONDS = "redress.secondsToWait";

    private final Duration wait;

    public TryLater(String message, Duration wait) {
        super(message);
        this.wait = wait;
    }

    public long seconds() {
        return Math.max(1, wait.toSeconds());
    }
}
