package org.redress.access.login;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How many wrong passwords are allowed: a number at once, then one more after each pause. An attempt counts as wrong
 * until it has been checked. Attempts beyond the budget wait until the others are checked. So right passwords never use
 * up the budget, however many come at once, and every wrong one does.
 */
final class TryBudget {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(15);

    private final int most;
    private final long pause;
    private int wrong;
    private int checking;
    private long since = System.nanoTime();

    TryBudget(int most, Duration pause) {
        this.most = most;
        this.pause = pause.toNanos();
    }

    /** @return false when there were too many wrong passwords */
    synchronized boolean begin() {
        long until = System.nanoTime() + PATIENCE;
        while (wrongNow() + checking >= most) {
            long left = until - System.nanoTime();
            if (checking == 0 || left <= 0 || !waited(left)) {
                return false;
            }
        }
        checking++;
        return true;
    }

    synchronized void end(boolean wasWrong) {
        checking--;
        wrong = wrongNow() + (wasWrong ? 1 : 0);
        notifyAll();
    }

    private int wrongNow() {
        long forgotten = (System.nanoTime() - since) / pause;
        since += forgotten * pause;
        wrong = (int) Math.max(0, wrong - forgotten);
        return wrong;
    }

    private boolean waited(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, 1_000_000));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
