package org.redress.deadlines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.calendar.ExplanationLine;
import org.redress.calendar.TimeLimit;
import org.redress.record.Subject;
import org.redress.record.TimelineEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What only grows: the rules at receipt and the lines of the ledger. */
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

    /** @return false when the subject has the rule already */
    public boolean addRule(Subject subject, ClockRule rule) {
        var limit = rule.limit();
        return jdbc.sql("""
                insert into clock_rule (subject_kind, subject_key, rule_id, step, clock_class, amount, unit, day_count, due_time, cut_off,
                        calendar_id, start_event, met_by, priority, pausable, max_extension, duty, warn_share, source, trust, tasks, goes_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                subject.kind(),
                                subject.key(),
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

    public List<ClockRule> rulesOf(Subject subject) {
        return jdbc.sql("select * from clock_rule where subject_kind = ? and subject_key = ? order by rule_id")
                .params(subject.kind(), subject.key())
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
            ClockRows.at(entry.at()),
            entry.actor(),
            entry.reason(),
            entry.amount(),
            ClockRows.at(entry.dueBefore()),
            ClockRows.at(entry.dueAt()),
            write(entry.explanation())
        };
    }

    /** Oldest first. */
    public Map<ClockId, List<ClockEntry>> entriesOf(Subject subject) {
        Map<ClockId, List<ClockEntry>> entries = new HashMap<>();
        jdbc.sql(
                        "select e.* from clock_event e join clock c on c.id = e.clock_id where c.subject_kind = ? and c.subject_key = ? order by e.id")
                .params(subject.kind(), subject.key())
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

    /** A line of an explanation as it is kept: dates and words as texts, numbers as numbers. */
    private record WrittenLine(ExplanationLine.Kind kind, List<Object> details) {

        static WrittenLine of(ExplanationLine line) {
            return new WrittenLine(
                    line.kind(),
                    line.details().stream()
                            .map(detail -> detail instanceof Number
                                    ? detail
                                    : detail instanceof Enum<?> word ? word.name() : detail.toString())
                            .toList());
        }

        ExplanationLine toLine() {
            boolean named = kind == ExplanationLine.Kind.RULE || kind == ExplanationLine.Kind.EXTENDED;
            return new ExplanationLine(
                    kind,
                    details.stream()
                            .map(detail -> named ? word(detail) : day(detail))
                            .toList());
        }

        private static Object day(Object detail) {
            try {
                return detail instanceof String text && text.length() == 10 ? LocalDate.parse(text) : detail;
            } catch (DateTimeException e) {
                return detail;
            }
        }

        private static Object word(Object detail) {
            for (TimeLimit.Unit unit : TimeLimit.Unit.values()) {
                if (unit.name().equals(detail)) {
                    return unit;
                }
            }
            for (TimeLimit.DayCount count : TimeLimit.DayCount.values()) {
                if (count.name().equals(detail)) {
                    return count;
                }
            }
            return detail;
        }
    }
}
