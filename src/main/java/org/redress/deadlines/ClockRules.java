package org.redress.deadlines;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.calendar.CalendarId;
import org.redress.calendar.DueTime;
import org.redress.calendar.TimeLimit;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Priority;
import org.redress.contract.RuleRefused;
import org.redress.deadlines.calendars.BusinessCalendars;
import org.redress.record.Actor;
import org.redress.record.KnownEvents;
import org.redress.record.Timeline;
import org.redress.record.TimelineEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads rows of the decision table {@code determineClocks}. A row that cannot be used never keeps a complaint from being
 * received: it is left out, and the timeline says so.
 */
@Service
@Transactional
public class ClockRules {

    private static final Logger LOG = LoggerFactory.getLogger(ClockRules.class);
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final int USUAL_WARNING = 75;

    private final ClockLedger ledger;
    private final BusinessCalendars calendars;
    private final Timeline timeline;
    private final KnownEvents known;

    ClockRules(ClockLedger ledger, BusinessCalendars calendars, Timeline timeline, KnownEvents known) {
        this.ledger = ledger;
        this.calendars = calendars;
        this.timeline = timeline;
        this.known = known;
    }

    /** Opens the ledger of a complaint with the active ones of these rows. */
    public void apply(ComplaintNumber number, List<Map<String, Object>> rows) {
        List<ClockRule> rules = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            if (Boolean.TRUE.equals(row.get("active"))) {
                try {
                    rules.add(read(row));
                } catch (IllegalArgumentException | NullPointerException | DateTimeException | RuleRefused e) {
                    LOG.error("clock rule {} cannot be used: {}", row.get("id"), e.getMessage());
                    timeline.record(
                            number,
                            Actor.SYSTEM,
                            ClockEvent.CLOCK_RULE_UNUSABLE,
                            row.get("id") + ": " + e.getMessage());
                }
            }
        }
        ledger.open(number, rules);
    }

    private ClockRule read(Map<String, Object> row) {
        CalendarId calendar = new CalendarId(text(row, "calendar") == null ? "default" : text(row, "calendar"));
        if (!calendars.exists(calendar)) {
            throw new IllegalArgumentException("there is no calendar " + calendar);
        }
        var limit = new TimeLimit(
                number(row, "amount"),
                word(row, "unit", TimeLimit.Unit.class),
                word(row, "dayCount", TimeLimit.DayCount.class),
                word(row, "dueTime", DueTime.class));
        String cutOff = text(row, "cutOff");
        Integer warnShare = number(row, "warnShare");
        Integer maxExtension = number(row, "maxExtension");
        Duty duty = word(row, "duty", Duty.class);
        return new ClockRule(
                Objects.requireNonNull(text(row, "id"), "id is missing"),
                Objects.requireNonNull(text(row, "step"), "step is missing"),
                word(row, "clockClass", ClockClass.class),
                limit,
                cutOff == null ? null : LocalTime.parse(cutOff),
                calendar,
                event(text(row, "startEvent")),
                events(text(row, "metBy")),
                word(row, "forPriority", Priority.class),
                Boolean.TRUE.equals(row.get("pausable")),
                maxExtension == null ? 0 : maxExtension,
                duty == null ? Duty.NONE : duty,
                warnShare == null ? USUAL_WARNING : warnShare,
                text(row, "source"),
                text(row, "trust"),
                tasks(text(row, "tasks")),
                Boolean.TRUE.equals(row.get("goesOn")));
    }

    private Set<TimelineEvent> events(String words) {
        return COMMA.splitAsStream(Objects.requireNonNull(words, "metBy is missing"))
                .map(this::event)
                .collect(Collectors.toSet());
    }

    private TimelineEvent event(String word) {
        return known.find(Objects.requireNonNull(word, "startEvent is missing"))
                .orElseThrow(() -> new IllegalArgumentException("there is no event " + word));
    }

    private static Set<String> tasks(String ids) {
        return ids == null ? Set.of() : COMMA.splitAsStream(ids).collect(Collectors.toSet());
    }

    private static String text(Map<String, Object> row, String name) {
        Object value = row.get(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    private static Integer number(Map<String, Object> row, String name) {
        Object value = row.get(name);
        return value == null ? null : ((Number) value).intValue();
    }

    private static <E extends Enum<E>> E word(Map<String, Object> row, String name, Class<E> words) {
        String text = text(row, name);
        return text == null ? null : Enum.valueOf(words, text);
    }
}
