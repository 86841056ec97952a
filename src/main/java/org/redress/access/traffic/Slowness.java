package org.redress.access.traffic;

import org.redress.access.Traffic;

/** Whether a sender makes us wait longer than a slow line would. */
final class Slowness {

    private static final double SECOND = 1_000_000_000;

    private Slowness() {}

    /** @param waited nanoseconds */
    static BodyRefused of(long read, long waited, Traffic limits) {
        boolean tooSlow = waited > limits.bodyGrace().toNanos()
                && read < limits.slowestBody().toBytes() * (waited / SECOND);
        return tooSlow || waited > limits.longestBody().toNanos() ? BodyRefused.tooSlow() : null;
    }
}
