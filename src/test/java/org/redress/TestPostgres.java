package org.redress;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL server per test run; every caller gets an empty database of its own. Nobody pulls its plug, so it need not wait for the disk. */
public final class TestPostgres {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static String migrated;

    private TestPostgres() {}

    /** Creates an empty database and returns its JDBC URL, user and password included. */
    public static String newDatabase() {
        return url(create(""));
    }

    /** The same with our tables, still empty. They are made once and copied. */
    public static synchronized String migratedDatabase() {
        if (migrated == null) {
            String name = create("");
            Flyway.configure().dataSource(url(name), "postgres", "").load().migrate();
            migrated = name;
        }
        return url(create(" template " + migrated));
    }

    /** A copy of a database to which nobody is connected. */
    public static String copyOf(String url) {
        return url(create(" template " + url.replaceAll(".*/(\\w+)\\?.*", "$1")));
    }

    private static String create(String like) {
        String name = "test_" + DATABASES.incrementAndGet();
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + like);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    private static String url(String name) {
        return SERVER.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
