package org.redress.forecast;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes down where work waits, in the transaction in which it comes and goes: one statement for each kind of change, no question. */
@Repository
public class StayLog {

    private static final String CAME = """
            insert into stay (id, subject_kind, subject_key, process, activity, label, came) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing""";
    private static final String MOVED = "update stay set process = ?, activity = ? where id = ?";
    private static final String WENT = "update stay set went = ? where id = ? and went is null";

    private final JdbcTemplate jdbc;

    StayLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A visit that is written already stays as it is. */
    public void came(Collection<Visit> visits) {
        write(CAME, visits, visit -> new Object[] {
            visit.id(),
            visit.subject().kind(),
            visit.subject().key(),
            visit.process(),
            visit.activity(),
            visit.label(),
            Timestamp.from(visit.came())
        });
    }

    public void moved(Collection<Visit.Moved> visits) {
        write(MOVED, visits, visit -> new Object[] {visit.process(), visit.activity(), visit.id()});
    }

    /** @param visits when each was over, by its id; those that are not known are nobody's */
    public void went(Map<String, Instant> visits) {
        write(WENT, visits.entrySet(), visit -> new Object[] {Timestamp.from(visit.getValue()), visit.getKey()});
    }

    private <T> void write(String sql, Collection<T> visits, Function<T, Object[]> row) {
        List<Object[]> rows = visits.stream().map(row).toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }
}
