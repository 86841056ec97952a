package org.redress.platform;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a filter of Tasklist can ask about the complaint behind a task. The engine's queries know tasks only, so such a
 * filter says its word where a tenant would be named (Redress has no tenants), and the table of tasks that the query
 * reads holds only what fits. The conditions are the definitions of the read model (docs/definitions.md).
 */
public enum ComplaintFilter {
    OVERDUE("is_overdue(c, %s)"),
    AT_RISK("is_at_risk(c, %s)"),
    WAITING("is_waiting(c)"),
    NO_OWNER("has_no_owner(c)");

    private final String condition;

    ComplaintFilter(String condition) {
        this.condition = condition;
    }

    /** The word in a stored filter. */
    public String word() {
        return "complaints " + name().toLowerCase().replace('_', ' ');
    }

    public static Optional<ComplaintFilter> of(String... words) {
        return words == null || words.length != 1
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(filter -> filter.word().equals(words[0]))
                        .findFirst();
    }

    /** @param now a literal of SQL */
    public String condition(String now) {
        return condition.formatted(now);
    }
}
