package bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Counters of the instance's database at one moment. Statements need the extension pg_stat_statements, else they are NaN. */
record DatabaseCost(
        long nanos,
        double statements,
        double begun,
        double committed,
        double wal,
        double engineBytes,
        double ownBytes) {

    private static final String BYTES = """
            select coalesce(sum(pg_total_relation_size(relid)) filter (where %s (relname like 'act\\_%%')), 0) from pg_stat_user_tables""";

    static DatabaseCost now(Arguments arguments) {
        try (Connection connection = DriverManager.getConnection(
                        arguments.database(), arguments.databaseUser(), arguments.databasePassword());
                Statement sql = connection.createStatement()) {
            boolean counted = one(sql, "select count(*) from pg_extension where extname = 'pg_stat_statements'") > 0;
            return new DatabaseCost(
                    System.nanoTime(),
                    counted
                            ? one(sql, calls("not (query ~* '^(begin|commit|rollback|start transaction|set )')"))
                            : Double.NaN,
                    counted ? one(sql, calls("query ~* '^(begin|start transaction)'")) : Double.NaN,
                    one(sql, "select xact_commit from pg_stat_database where datname = current_database()"),
                    one(sql, "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')"),
                    one(sql, BYTES.formatted("")),
                    one(sql, BYTES.formatted("not")));
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked: " + e.getMessage(), e);
        }
    }

    private static String calls(String which) {
        return "select coalesce(sum(calls), 0) from pg_stat_statements where toplevel and dbid = "
                + "(select oid from pg_database where datname = current_database()) and " + which;
    }

    private static double one(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        }
    }

    double seconds(DatabaseCost earlier) {
        return (nanos - earlier.nanos) / 1e9;
    }

    /** What happened since {@code earlier}, less what an idle instance does in the same time. */
    DatabaseCost since(DatabaseCost earlier, DatabaseCost idlePerSecond) {
        double seconds = seconds(earlier);
        return new DatabaseCost(
                nanos - earlier.nanos,
                statements - earlier.statements - seconds * idlePerSecond.statements,
                begun - earlier.begun - seconds * idlePerSecond.begun,
                committed - earlier.committed - seconds * idlePerSecond.committed,
                wal - earlier.wal - seconds * idlePerSecond.wal,
                engineBytes - earlier.engineBytes,
                ownBytes - earlier.ownBytes);
    }

    DatabaseCost perSecondSince(DatabaseCost earlier) {
        double seconds = seconds(earlier);
        return new DatabaseCost(
                0,
                (statements - earlier.statements) / seconds,
                (begun - earlier.begun) / seconds,
                (committed - earlier.committed) / seconds,
                (wal - earlier.wal) / seconds,
                0,
                0);
    }

    void print(String title, int complaints) {
        System.out.printf(
                "%-28s %10.1f %8.1f %8.1f %9.1f %11.1f %9.1f%n",
                title,
                statements / complaints,
                begun / complaints,
                committed / complaints,
                wal / complaints / 1024,
                engineBytes / complaints / 1024,
                ownBytes / complaints / 1024);
    }

    static void printHeader() {
        System.out.printf(
                "%n%-28s %10s %8s %8s %9s %11s %9s%n",
                "database, per complaint", "statements", "begun", "commits", "WAL kB", "engine kB", "own kB");
    }
}
