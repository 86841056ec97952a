package org.redress.calendar;

import java.util.List;

/**
 * One step on the way to a due date. The words come from the message {@code why.} + kind, the details fill its places:
 * dates, times, numbers and names.
 */
public record ExplanationLine(Kind kind, List<Object> details) {

    public enum Kind {
        /** day */
        STARTS_ON,
        /** day, time, offset, zone */
        STARTS_AT,
        /** as told, day, time, offset, zone */
        STARTS_ELSEWHERE,
        /** local time that does not exist, time used */
        START_SKIPPED_BY_CLOCKS,
        /** local time that exists twice, offset used */
        START_TWICE_ON_CLOCKS,
        /** cut-off, next day */
        AFTER_CUT_OFF,
        /** amount, unit, day count, calendar */
        RULE,
        /** amount, unit */
        EXTENDED,
        /** first day, last day, days given back */
        PAUSED_DAYS,
        /** day, time, day, time, hours given back */
        PAUSED_HOURS,
        /** day */
        SKIPPED_WEEKEND,
        /** day, holiday */
        SKIPPED_HOLIDAY,
        /** day */
        SKIPPED_WITHOUT_HOURS,
        /** day, name of the working day */
        OPENED,
        /** first day, last day, number of the first, number of the last */
        COUNTED,
        /** day, from, to */
        WORKED,
        /** day, last day of the month instead */
        MONTH_ENDS_EARLIER,
        /** weekend day */
        NOT_MOVED_FROM_WEEKEND,
        /** day, holiday */
        NOT_MOVED_FROM_HOLIDAY,
        /** offset at start, offset when due */
        CLOCKS_CHANGE,
        /** day */
        DUE_ON,
        /** day, time, offset */
        DUE_AT
    }

    public ExplanationLine(Kind kind, Object... details) {
        this(kind, List.of(details));
    }

    /** How many days this line counts towards the amount. */
    public int countedDays() {
        return kind == Kind.COUNTED ? (int) details.get(3) - (int) details.get(2) + 1 : 0;
    }
}
