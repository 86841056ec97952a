package org.redress.models.deployment;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * By which of our own doors the deployment under way comes in. Whatever comes without being led in by the house comes over REST,
 * also when it claims another source.
 */
@Component
public class Doors {

    private final ThreadLocal<Door> open = new ThreadLocal<>();

    /** Deploys by the door given; only the code behind that door says so. */
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
