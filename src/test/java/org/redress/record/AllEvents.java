package org.redress.record;

import org.redress.Implementations;

/** The events of all modules, for tests that start none of them. */
public final class AllEvents {

    public static final KnownEvents KNOWN = new KnownEvents(Implementations.of(EventTypes.class));

    private AllEvents() {}
}
