package org.redress.intake.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rows of which source are in, and what became of each line of a file. */
@Repository
class ImportStore {

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that came before. */
    record Earlier(String digest, ComplaintNumber number) {}

    /** One import of one file; {@code finishedAt} is null while it runs, or when it was broken off. */
    record Run(long id, String source, String startedBy, Instant startedAt, Instant finishedAt, String ended) {}

    /** What became of a row; {@code number} and {@code reason} may be null. */
    record Line(long line, long lastLine, String outcome, String reference, String number, String reason) {}

    /** Lets nobody else take in a row with this reference until the transaction ends. */
    void hold(String source, String reference) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(source + '\n' + reference)
                .query((row, line) -> "")
                .list();
    }

    List<Earlier> find(String source, String reference) {
        return jdbc.sql(
                        "select digest, complaint_number from imported_row where source = ? and reference = ? order by complaint_number")
                .params(source, reference)
                .query((row, line) ->
                        new Earlier(row.getString("digest"), new ComplaintNumber(row.getString("complaint_number"))))
                .list();
    }

    void add(String source, String reference, String digest, ComplaintNumber number) {
        jdbc.sql("insert into imported_row (source, reference, digest, complaint_number) values (?, ?, ?, ?)")
                .params(source, reference, digest, number.value())
                .update();
    }

    long begin(String source, String startedBy, Instant at) {
        return jdbc.sql("insert into import_run (source, started_by, started_at) values (?, ?, ?) returning id")
                .params(source, startedBy, Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void end(long run, Instant at, String how) {
        jdbc.sql("update import_run set finished_at = ?, ended = ? where id = ?")
                .params(Timestamp.from(at), how, run)
                .update();
    }

    void add(long run, Line line) {
        jdbc.sql(
                        "insert into import_line (run_id, line, last_line, outcome, reference, complaint_number, reason) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        run,
                        line.line(),
                        line.lastLine(),
                        line.outcome(),
                        line.reference(),
                        line.number(),
                        line.reason())
                .update();
    }

    List<Run> runs(int most) {
        return jdbc.sql("select * from import_run order by id desc limit ?")
                .param(most)
                .query(ImportStore::run)
                .list();
    }

    Optional<Run> run(long id) {
        return jdbc.sql("select * from import_run where id = ?")
                .param(id)
                .query(ImportStore::run)
                .optional();
    }

    /** In the order of the file, as many as there are; to be closed. */
    Stream<Line> lines(long run) {
        return jdbc
                .sql("select * from import_line where run_id = ? order by line")
                .param(run)
                .query((row, line) -> new Line(
                        row.getLong("line"),
                        row.getLong("last_line"),
                        row.getString("outcome"),
                        row.getString("reference"),
                        row.getString("complaint_number"),
                        row.getString("reason")))
                .stream();
    }

    private static Run run(ResultSet row, int line) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Run(
                row.getLong("id"),
                row.getString("source"),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("ended"));
    }
}
