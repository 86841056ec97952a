package org.redress.escalation.process;

import java.util.Arrays;
import java.util.Map;
import org.redress.escalation.EscalationLetter;

/**
 * The row of the ladder that applies. It is read so that no edit of the table can lose an escalation: a missing row, or
 * an end above the first level, means the alarm, and above the first level somebody always has to acknowledge.
 */
record PlannedRung(String action, String role, String template, int hours, boolean acknowledgementNeeded) {

    static final String ALARM = "alarm";
    private static final String NONE = "none";

    /** @param row what the decision table said, {@code null} when no row applies */
    static PlannedRung of(Map<?, ?> row, int level) {
        if (row == null
                || row.get("escalationAction") == null
                || level > 1 && NONE.equals(row.get("escalationAction"))) {
            return new PlannedRung(ALARM, "", EscalationLetter.ESCALATION_ALARM.name(), 0, false);
        }
        int hours = row.get("acknowledgeWithinHours") instanceof Number given ? Math.max(0, given.intValue()) : 0;
        return new PlannedRung(
                text(row, "escalationAction"),
                text(row, "escalationRole"),
                template(row),
                hours,
                hours > 0 || level > 1);
    }

    private static String template(Map<?, ?> row) {
        String wanted = text(row, "escalationTemplate");
        boolean known = Arrays.stream(EscalationLetter.values())
                .anyMatch(letter -> letter.isOfTheLadder() && letter.name().equals(wanted));
        return known ? wanted : EscalationLetter.ESCALATION.name();
    }

    private static String text(Map<?, ?> row, String column) {
        return row.get(column) == null ? "" : row.get(column).toString();
    }
}
