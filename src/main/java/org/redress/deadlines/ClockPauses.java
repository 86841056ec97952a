package org.redress.deadlines;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.calendar.Pause;
import org.redress.record.Actor;
import org.redress.record.Subject;
import org.redress.record.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When subjects stood still. A pause that is over never changes. */
@Repository
public class ClockPauses {

    private final JdbcClient jdbc;
    private final Subjects subjects;

    ClockPauses(JdbcClient jdbc, Subjects subjects) {
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    /** @return false when the subject stands still already */
    public boolean pause(Subject subject, Instant from, Actor actor, String reason) {
        return jdbc.sql(
                                "insert into clock_pause (subject_kind, subject_key, paused_at, paused_by, reason) values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(subject.kind(), subject.key(), Timestamp.from(from), actor.id(), reason)
                        .update()
                == 1;
    }

    /** @return false when the subject does not stand still */
    public boolean resume(Subject subject, Instant to) {
        return jdbc.sql(
                                "update clock_pause set resumed_at = greatest(paused_at, ?) where subject_kind = ? and subject_key = ? and resumed_at is null")
                        .params(Timestamp.from(to), subject.kind(), subject.key())
                        .update()
                == 1;
    }

    public boolean isPaused(Subject subject) {
        return jdbc.sql(
                                "select count(*) from clock_pause where subject_kind = ? and subject_key = ? and resumed_at is null")
                        .params(subject.kind(), subject.key())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Oldest first; one that is not over yet lasts until now. */
    public List<Pause> pausesOf(Subject subject, Instant now) {
        return pausesOf(List.of(subject), now).getOrDefault(subject, List.of());
    }

    public Map<Subject, List<Pause>> pausesOf(Collection<Subject> some, Instant now) {
        Map<Subject, List<Pause>> pauses = new HashMap<>();
        List<Subject> wanted = some.stream().distinct().toList();
        jdbc.sql("select p.* from clock_pause p join unnest(?, ?) as w (kind, key)"
                        + " on p.subject_kind = w.kind and p.subject_key = w.key order by p.paused_at")
                .params(ClockRows.kinds(wanted), ClockRows.keys(wanted))
                .query(row -> {
                    Instant to = ClockRows.instant(row, "resumed_at");
                    Instant from = ClockRows.instant(row, "paused_at");
                    pauses.computeIfAbsent(
                                    subjects.of(row.getString("subject_kind"), row.getString("subject_key")),
                                    subject -> new ArrayList<>())
                            .add(new Pause(from, to == null ? now.isBefore(from) ? from : now : to));
                });
        return pauses;
    }
}
