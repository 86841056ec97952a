package org.redress.models.deployment;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Which of our own ways the running deployment uses. A deployment that our code did not start came over REST, even when
 * it claims another source.
 */
@Component
public class Doors {

    private final ThreadLocal<Door> open = new ThreadLocal<>();

    /** Deploys in the way given; only the code that implements this way calls it. */
    public <R> R through(Door door, Supplier<R> deployment) {
        Door before = open.get();
        open.set(door);
        try {
            return deployment.get();
        } finally {
            leave(before);
        }
    }

    Door current() {
        Door door = open.get();
        return door == null ? Door.REST : door;
    }

    private void leave(Door before) {
        if (before == null) {
            open.remove();
        } else {
            open.set(before);
        }
    }
}
