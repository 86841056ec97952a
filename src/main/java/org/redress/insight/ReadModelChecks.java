package org.redress.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far comparisons of the read model are. */
@Repository
class ReadModelChecks {

    private final JdbcClient jdbc;

    ReadModelChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A comparison that is not finished yet, and the last complaint it looked at. */
    record Unfinished(long id, String reached) {}

    /** Begins one unless one is under way. */
    void begin(String startedBy, Instant at) {
        jdbc.sql("""
                insert into read_model_check (started_by, started_at, total)
                select ?, ?, (select count(*) from complaint)
                 where not exists (select 1 from read_model_check where finished_at is null)
                on conflict do nothing""").params(startedBy, Timestamp.from(at)).update();
    }

    Optional<ReadModel.Progress> latest() {
        return jdbc.sql("select * from read_model_check order by id desc limit 1")
                .query(ReadModelChecks::progress)
                .optional();
    }

    /** Nobody else goes on with it until the transaction ends. */
    Optional<Unfinished> lockUnfinished() {
        return jdbc.sql("select id, reached from read_model_check where finished_at is null for update skip locked")
                .query((row, line) -> new Unfinished(row.getLong("id"), row.getString("reached")))
                .optional();
    }

    List<ComplaintNumber> numbersAfter(String reached, int most) {
        return jdbc
                .sql("select number from complaint where number > ? order by number limit ?")
                .params(reached, most)
                .query(String.class)
                .list()
                .stream()
                .map(ComplaintNumber::new)
                .toList();
    }

    void advance(Unfinished check, List<ComplaintNumber> looked, int mended) {
        jdbc.sql("update read_model_check set done = done + ?, mended = mended + ?, reached = ? where id = ?")
                .params(looked.size(), mended, looked.get(looked.size() - 1).value(), check.id())
                .update();
    }

    void finish(Unfinished check, Instant at) {
        jdbc.sql("update read_model_check set finished_at = ? where id = ?")
                .params(Timestamp.from(at), check.id())
                .update();
    }

    private static ReadModel.Progress progress(ResultSet row, int line) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new ReadModel.Progress(
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("mended"),
                finished == null ? null : finished.toInstant());
    }
}
