package org.redress.platform.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.redress.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * A real PostgreSQL server that lives and dies with the application; its data stays. When it dies alone (a full disk, somebody's kill) it
 * is started again at the same place, and its own recovery keeps what was committed.
 *
 * <p>The library behind it is made for tests and switches durability off; here it is on, so a killed trial loses nothing.
 */
final class TrialServer implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TrialServer.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final DataDirectory directory;
    private final Path data;
    private EmbeddedPostgres server;
    private volatile boolean closed;

    TrialServer(DataDirectory directory) {
        this.directory = directory;
        data = directory.resolve("postgres");
        try {
            start(0);
            Thread watcher = new Thread(this::watch, "trial-database");
            watcher.setDaemon(true);
            watcher.start();
        } catch (IOException | RuntimeException e) {
            throw new StartRefused(
                    "The trial database in " + data + " did not start: " + e.getMessage(),
                    "Look at the lines above. A full disk, or a directory written by another user, are the usual reasons.");
        }
    }

    /** @param port 0 is any */
    private synchronized void start(int port) throws IOException {
        new LeftoverServer(data).clear();
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        directory.resolve("postgres-program").toFile())
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_connections", "60")
                .start();
    }

    /** Looks after the server until the application ends. */
    private void watch() {
        try {
            while (!closed) {
                Thread.sleep(PAUSE.toMillis());
                if (!closed && !listens()) {
                    startAgain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean listens() {
        try (Socket knock = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            return knock.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void startAgain() {
        log.warn("The trial database has ended; it is started again.");
        int port = server.getPort();
        try {
            server.close();
            start(port);
            log.info("The trial database runs again.");
        } catch (IOException | RuntimeException e) {
            log.warn("The trial database does not start yet: {}", e.getMessage());
        }
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getJdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        server.close();
    }
}
