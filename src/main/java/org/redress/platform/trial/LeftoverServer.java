package org.redress.platform.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.redress.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived the Redress that started it, found through the pid file in its data directory.
 *
 * <p>Call only while holding the {@link DataDirectory}: then no living Redress can own the server.
 */
final class LeftoverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SAME_MOMENT = Duration.ofSeconds(10);

    private final Path pidFile;

    LeftoverServer(Path databaseDirectory) {
        pidFile = databaseDirectory.resolve("postmaster.pid");
    }

    /** Afterwards no server works on the directory and no pid file hinders the next one. Committed data is not touched. */
    void clear() {
        if (Files.notExists(pidFile)) {
            return;
        }
        try {
            running().ifPresent(this::stop);
            if (Files.deleteIfExists(pidFile)) {
                log.info(
                        "Removed the pid file of a database server that is gone; the server recovers its data by itself.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of the pid file, unless the number was given to another process since. */
    private Optional<ProcessHandle> running() throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 3
                || !lines.get(0).strip().matches("\\d+")
                || !lines.get(2).strip().matches("\\d+")) {
            return Optional.empty();
        }
        Instant serverStarted =
                Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(started ->
                                Duration.between(started, serverStarted).abs().compareTo(SAME_MOMENT) < 0)
                        .orElse(true));
    }

    private void stop(ProcessHandle server) {
        log.info(
                "A database server (process {}) was left over from a Redress that was killed; stopping it first.",
                server.pid());
        askToStop(server);
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new StartRefused(
                    "The database server left over from an earlier run (process " + server.pid() + ") does not stop.",
                    "End that process, then start again. Committed data is safe.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGINT is PostgreSQL's "fast" shutdown: end the sessions, write everything, stop. */
    private void askToStop(ProcessHandle server) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
        } catch (IOException noKillCommand) {
            server.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
