package org.redress.access.traffic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.redress.access.Traffic;

/** Counts the bodies that are waited for; each of them blocks a thread. */
final class BodiesAtOnce {

    private final Map<String, Integer> perSender = new ConcurrentHashMap<>();
    private final Semaphore strangers;
    private final int most;

    BodiesAtOnce(Traffic limits) {
        strangers = new Semaphore(limits.bodiesOfStrangers());
        most = limits.bodiesPerSender();
    }

    boolean begin(Sender sender) {
        if (sender.isStranger() && !strangers.tryAcquire()) {
            return false;
        }
        boolean admitted = perSender.merge(sender.name(), 1, Integer::sum) <= most;
        if (!admitted) {
            end(sender);
        }
        return admitted;
    }

    void end(Sender sender) {
        perSender.computeIfPresent(sender.name(), (name, open) -> open == 1 ? null : open - 1);
        if (sender.isStranger()) {
            strangers.release();
        }
    }
}
