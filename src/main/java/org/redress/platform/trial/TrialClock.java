package org.redress.platform.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Real time, and what a trial has lived through ahead of it. It only goes forward, and it stays ahead after a restart.
 *
 * <p>The engine's clock goes with it; the database is never asked for the time.
 */
final class TrialClock extends Clock implements AutoCloseable {

    private final Path kept;
    private final ZoneId zone;
    private final Clock real;
    private final Ahead ahead;

    private static final class Ahead {

        private volatile Duration time = Duration.ZERO;
    }

    TrialClock(Path kept, Clock real) {
        this(kept, real, new Ahead(), ZoneOffset.UTC);
        try {
            if (Files.exists(kept)) {
                be(Duration.parse(Files.readString(kept).strip()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrialClock(Path kept, Clock real, Ahead ahead, ZoneId zone) {
        this.kept = kept;
        this.real = real;
        this.ahead = ahead;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.time);
    }

    /** Nothing happens when the moment has passed. */
    void goOnTo(Instant moment) {
        synchronized (ahead) {
            Duration more = Duration.between(instant(), moment);
            if (more.isNegative()) {
                return;
            }
            Duration further = ahead.time.plus(more);
            keep(further);
            be(further);
        }
    }

    private void keep(Duration further) {
        try {
            Path unfinished = kept.resolveSibling(kept.getFileName() + ".part");
            Files.writeString(unfinished, further.toString());
            Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void be(Duration further) {
        ahead.time = further;
        ClockUtil.offset(further.toMillis());
    }

    /** The engine's clock belongs to the JVM: what starts next in it begins with real time. */
    @Override
    public void close() {
        ClockUtil.reset();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TrialClock(kept, real, ahead, other);
    }
}
