package org.redress.deadlines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.calendar.ExplanationLine;
import org.redress.calendar.Pause;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;
import org.redress.record.TimelineEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What only grows: the rules at receipt, the lines of the ledger, the pauses. */
@Repository
public class ClockHistory {

    private static final String ADD_ENTRY = """
            insert into clock_event (clock_id, type, recorded_at, actor, reason, amount, due_before, due_at, explanation)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;
    private final ClockRows rows;

    ClockHistory(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json, ClockRows rows) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.rows = rows;
    }

    /** @return false when the complaint has the rule already */
    public boolean addRule(ComplaintNumber number, ClockRule rule) {
        var limit = rule.limit();
        return jdbc.sql("""
                insert into clock_rule (complaint_number, rule_id, step, clock_class, amount, unit, day_count, due_time, cut_off,
                        calendar_id, start_event, met_by, priority, pausable, max_extension, duty, warn_share, source, trust, tasks, goes_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                number.value(),
                                rule.id(),
                                rule.step(),
                                rule.clockClass().name(),
                                limit.amount(),
                                limit.unit().name(),
                                limit.dayCount().name(),
                                limit.dueTime() == null ? null : limit.dueTime().name(),
                                rule.cutOff(),
                                rule.calendar().value(),
                                rule.startEvent().name(),
                                rule.metBy().stream()
                                        .map(TimelineEvent::name)
                                        .sorted()
                                        .collect(Collectors.joining(",")),
                                rule.priority() == null ? null : rule.priority().name(),
                                rule.pausable(),
                                rule.maxExtension(),
                                rule.duty().name(),
                                rule.warnShare(),
                                rule.source(),
                                rule.trust(),
                                rule.tasks().isEmpty()
                                        ? null
                                        : rule.tasks().stream().sorted().collect(Collectors.joining(",")),
                                rule.goesOn())
                        .update()
                == 1;
    }

    public List<ClockRule> rulesOf(ComplaintNumber number) {
        return jdbc.sql("select * from clock_rule where complaint_number = ? order by rule_id")
                .param(number.value())
                .query(rows::rule)
                .list();
    }

    public void add(Map<ClockId, ClockEntry> entries) {
        batches.batchUpdate(
                ADD_ENTRY,
                entries.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private Object[] row(ClockId clock, ClockEntry entry) {
        return new Object[] {
            clock.value(),
            entry.type().name(),
            at(entry.at()),
            entry.actor(),
            entry.reason(),
            entry.amount(),
            at(entry.dueBefore()),
            at(entry.dueAt()),
            write(entry.explanation())
        };
    }

    /** Oldest first. */
    public Map<ClockId, List<ClockEntry>> entriesOf(ComplaintNumber number) {
        Map<ClockId, List<ClockEntry>> entries = new HashMap<>();
        jdbc.sql(
                        "select e.* from clock_event e join clock c on c.id = e.clock_id where c.complaint_number = ? order by e.id")
                .param(number.value())
                .query(row -> {
                    entries.computeIfAbsent(new ClockId(row.getLong("clock_id")), clock -> new ArrayList<>())
                            .add(new ClockEntry(
                                    ClockEntry.Type.valueOf(row.getString("type")),
                                    ClockRows.instant(row, "recorded_at"),
                                    row.getString("actor"),
                                    row.getString("reason"),
                                    row.getObject("amount", Integer.class),
                                    ClockRows.instant(row, "due_before"),
                                    ClockRows.instant(row, "due_at"),
                                    read(row.getString("explanation"))));
                });
        return entries;
    }

    /** @return false when the complaint stands still already */
    public boolean pause(ComplaintNumber number, Instant from, Actor actor, String reason) {
        return jdbc.sql(
                                "insert into clock_pause (complaint_number, paused_at, paused_by, reason) values (?, ?, ?, ?) on conflict do nothing")
                        .params(number.value(), at(from), actor.id(), reason)
                        .update()
                == 1;
    }

    /** @return false when the complaint does not stand still */
    public boolean resume(ComplaintNumber number, Instant to) {
        return jdbc.sql(
                                "update clock_pause set resumed_at = greatest(paused_at, ?) where complaint_number = ? and resumed_at is null")
                        .params(at(to), number.value())
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

    private String write(List<ExplanationLine> explanation) {
        try {
            return explanation.isEmpty()
                    ? null
                    : json.writeValueAsString(
                            explanation.stream().map(WrittenLine::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ExplanationLine> read(String explanation) {
        try {
            return explanation == null
                    ? List.of()
                    : List.of(json.readValue(explanation, WrittenLine[].class)).stream()
                            .map(WrittenLine::toLine)
                            .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Timestamp at(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
