package org.redress.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.confidentiality.ReadableRows;

/** Criteria as SQL over {@code listed_complaint c}; only what was asked for becomes a condition. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>(List.of(ReadableRows.CONDITION));
    private final Map<String, Object> parameters;

    private Conditions(Map<String, Object> parameters) {
        this.parameters = new HashMap<>(parameters);
    }

    /** @param reader what the guard's condition asks for */
    static Conditions of(Criteria criteria, Map<String, Object> reader, Instant now) {
        Conditions all = new Conditions(reader);
        all.parameters.put("now", Timestamp.from(now));
        all.openness(criteria.open());
        all.oneOf("status", criteria.status(), "c.status");
        all.oneOf("stage", criteria.stage(), "c.stage");
        all.oneOf("team", criteria.team(), "c.team");
        all.owner(criteria.owner());
        all.oneOf("priority", criteria.priority(), "c.priority");
        all.oneOf("category", criteria.category(), "c.category", "c.subcategory");
        all.oneOf("channel", criteria.channel(), "c.channel", "c.subchannel");
        all.oneOf("accessLevel", criteria.accessLevel(), "c.access_level");
        all.anyOf(criteria.clock(), ClockStanding::condition);
        all.anyOf(criteria.waitingFor(), WaitingFor::condition);
        all.moment("receivedFrom", criteria.receivedFrom(), "c.received_at >= ");
        all.moment("receivedTo", criteria.receivedTo(), "c.received_at < ");
        all.moment("closedFrom", criteria.closedFrom(), "c.closed_at >= ");
        all.moment("closedTo", criteria.closedTo(), "c.closed_at < ");
        return all;
    }

    Conditions sortedBy(SortOrder order, Cursor after) {
        if (order.condition() != null) {
            conditions.add(order.condition());
        }
        if (after != null) {
            conditions.add(order.behind());
            parameters.put("afterMoment", after.moment());
            parameters.put("afterNumber", after.number().value());
        }
        return this;
    }

    private void openness(Boolean open) {
        if (open != null) {
            conditions.add(open ? "is_open(c)" : "not is_open(c)");
        }
    }

    private void owner(Set<String> owners) {
        if (owners != null && owners.contains(Criteria.NOBODY)) {
            conditions.add("(has_no_owner(c) or c.owner = any(:owner))");
            parameters.put("owner", names(owners));
        } else {
            oneOf("owner", owners, "c.owner");
        }
    }

    private void oneOf(String name, Collection<?> words, String... columns) {
        String[] wanted = names(words);
        if (wanted.length > 0) {
            conditions.add(List.of(columns).stream()
                    .map(column -> column + " = any(:" + name + ")")
                    .collect(Collectors.joining(" or ", "(", ")")));
            parameters.put(name, wanted);
        }
    }

    private <T> void anyOf(Set<T> standings, Function<T, String> condition) {
        String any = standings == null
                ? ""
                : standings.stream()
                        .filter(Objects::nonNull)
                        .map(standing -> "(" + condition.apply(standing) + ")")
                        .collect(Collectors.joining(" or "));
        if (!any.isEmpty()) {
            conditions.add("(" + any + ")");
        }
    }

    private void moment(String name, Instant moment, String condition) {
        if (moment != null) {
            conditions.add(condition + ":" + name);
            parameters.put(name, Timestamp.from(moment));
        }
    }

    /** A filter that is sent empty, as forms do, means any. */
    private static String[] names(Collection<?> words) {
        return words == null
                ? new String[0]
                : words.stream()
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .filter(word -> !word.isBlank())
                        .toArray(String[]::new);
    }

    String where() {
        return conditions.stream().collect(Collectors.joining(" and ", " where ", ""));
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
