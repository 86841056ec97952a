package org.redress.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.redress.complaint.Priority;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterPage;
import org.redress.deadlines.ClockClass;

/**
 * A clock runs out. Never add anything of the complainant here: staff mail leaves the protected system.
 *
 * @param kind          one of the ladder
 * @param now           when it is written: past the end of the clock it says for how long the step is overdue
 * @param share         how much of the time is used, in per cent
 * @param priority      {@code null} while there is none
 * @param acknowledgeBy {@code null} when nobody has to acknowledge
 */
record ClockLetter(
        EscalationLetter kind,
        String step,
        ClockClass clockClass,
        Instant dueAt,
        Instant now,
        int share,
        int level,
        Priority priority,
        Instant acknowledgeBy)
        implements LetterContents {

    ClockLetter {
        if (!kind.isOfTheLadder()) {
            throw new IllegalArgumentException(kind + " is not about a clock");
        }
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(clockClass, "clockClass");
        Objects.requireNonNull(dueAt, "dueAt");
        Objects.requireNonNull(now, "now");
    }

    @Override
    public void show(LetterPage page) {
        page.text("step", step);
        page.word("clockClass", "clockClass", clockClass.name());
        page.moment("dueAt", dueAt);
        page.text("late", isLate() ? ".late" : "");
        page.text("measure", isLate() ? overdue(page) : Integer.toString(share));
        page.number("level", level);
        page.text("priority", priority == null ? null : priority.name());
        page.moment("acknowledgeBy", acknowledgeBy);
    }

    @Override
    public String subject(LetterPage page) {
        return page.subjectOf(kind, isLate() ? ".late" : "");
    }

    private boolean isLate() {
        return now.isAfter(dueAt);
    }

    private String overdue(LetterPage page) {
        Duration late = Duration.between(dueAt, now);
        return late.toHours() < 1
                ? page.words("overdue.minutes", Math.max(1, late.toMinutes()))
                : late.toHours() < 48
                        ? page.words("overdue.hours", late.toHours())
                        : page.words("overdue.days", late.toDays());
    }
}
