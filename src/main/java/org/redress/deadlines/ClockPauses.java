package org.redress.deadlines;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.calendar.Pause;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When complaints stood still; a pause that is over is never changed. */
@Repository
public class ClockPauses {

    private final JdbcClient jdbc;

    ClockPauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the complaint stands still already */
    public boolean pause(ComplaintNumber number, Instant from, Actor actor, String reason) {
        return jdbc.sql(
                                "insert into clock_pause (complaint_number, paused_at, paused_by, reason) values (?, ?, ?, ?) on conflict do nothing")
                        .params(number.value(), Timestamp.from(from), actor.id(), reason)
                        .update()
                == 1;
    }

    /** @return false when the complaint does not stand still */
    public boolean resume(ComplaintNumber number, Instant to) {
        return jdbc.sql(
                                "update clock_pause set resumed_at = greatest(paused_at, ?) where complaint_number = ? and resumed_at is null")
                        .params(Timestamp.from(to), number.value())
                        .update()
                == 1;
    }

    public boolean isPaused(ComplaintNumber number) {
        return jdbc.sql("select count(*) from clock_pause where complaint_number = ? and resumed_at is null")
                        .param(number.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Oldest first; one that is not over yet lasts until now. */
    public List<Pause> pausesOf(ComplaintNumber number, Instant now) {
        return pausesOf(List.of(number), now).getOrDefault(number, List.of());
    }

    public Map<ComplaintNumber, List<Pause>> pausesOf(Collection<ComplaintNumber> numbers, Instant now) {
        Map<ComplaintNumber, List<Pause>> pauses = new HashMap<>();
        String[] wanted =
                numbers.stream().map(ComplaintNumber::value).distinct().toArray(String[]::new);
        jdbc.sql("select * from clock_pause where complaint_number = any(?) order by paused_at")
                .param(wanted)
                .query(row -> {
                    Instant to = ClockRows.instant(row, "resumed_at");
                    Instant from = ClockRows.instant(row, "paused_at");
                    pauses.computeIfAbsent(
                                    new ComplaintNumber(row.getString("complaint_number")), number -> new ArrayList<>())
                            .add(new Pause(from, to == null ? now.isBefore(from) ? from : now : to));
                });
        return pauses;
    }
}
