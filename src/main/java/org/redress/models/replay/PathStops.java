package org.redress.models.replay;

import java.util.function.Function;

/** A recorded path cannot go on in the changed process. Thrown through the engine, which undoes the last move. */
final class PathStops extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String activity;
    private final transient Function<ReplaySentences, String> reason;

    PathStops(String activity, Function<ReplaySentences, String> reason) {
        super(activity, null, false, false);
        this.activity = activity;
        this.reason = reason;
    }

    String activity() {
        return activity;
    }

    String reason(ReplaySentences sentences) {
        return reason.apply(sentences);
    }
}
