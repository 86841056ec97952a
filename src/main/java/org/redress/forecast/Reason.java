package org.redress.forecast;

import java.time.Duration;
import java.util.Locale;

/** Why a forecast says what it says, in a few sentences with the numbers inside. */
public final class Reason {

    private Reason() {}

    public static String of(Forecast forecast, String label) {
        Situation now = forecast.situation();
        return "%s for %s, %s left. %s needed %s %s (median), nine of ten at most %s.%s"
                .formatted(
                        quoted(label),
                        days(now.spent()),
                        days(now.left()),
                        compared(forecast),
                        days(forecast.median()),
                        forecast.isBeyond() ? "in all" : "more",
                        days(forecast.p90()),
                        queue(now.queue()));
    }

    private static String compared(Forecast forecast) {
        Place common = forecast.comparedTo();
        String where = common.activity() == null ? "anywhere" : "here";
        String which = common.priority() == null ? "" : " of priority " + common.priority();
        return forecast.isBeyond()
                ? "Hardly any stood there so long; it may take as long again: the %d that stood %s longest"
                        .formatted(forecast.comparable(), where)
                : "%d finished complaints%s that stood %s at least as long"
                        .formatted(forecast.comparable(), which, where);
    }

    private static String queue(Queue queue) {
        String line =
                queue.before() == 1 ? " 1 waits here before it" : " %d wait here before it".formatted(queue.before());
        String speed =
                queue.finishedPerDay() > 0 ? ", %s a day are finished".formatted(number(queue.finishedPerDay())) : "";
        String longer = queue.stretch() > 1
                ? "; the queue is longer than usual, which stretches these times by %d %%"
                        .formatted(Math.round(100 * queue.stretch() - 100))
                : "";
        return line + speed + longer + ".";
    }

    private static String quoted(String label) {
        return "\"" + label + "\"";
    }

    private static String days(Duration duration) {
        double days = duration.toMillis() / (double) Duration.ofDays(1).toMillis();
        return number(days) + ("1.0".equals(number(days)) ? " day" : " days");
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
