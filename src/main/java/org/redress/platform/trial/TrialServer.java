package org.redress.platform.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.redress.platform.StartRefused;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * A real PostgreSQL server that lives and dies with the application; its data stays.
 *
 * <p>The library behind it is made for tests and switches durability off; here it is on, so a killed trial loses nothing.
 */
final class TrialServer implements JdbcConnectionDetails, AutoCloseable {

    private final EmbeddedPostgres server;

    TrialServer(DataDirectory directory) {
        Path data = directory.resolve("postgres");
        new LeftoverServer(data).clear();
        try {
            server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(directory.resolve("postgres-program").toFile())
                .setRegisterShutdownHook(false)
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
        } catch (IOException | RuntimeException e) {
            throw new StartRefused("The trial database in " + data + " did not start: " + e.getMessage(),
                "Look at the lines above. A full disk, or a directory written by another user, are the usual reasons.");
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
    public void close() throws IOException {
        server.close();
    }
}
