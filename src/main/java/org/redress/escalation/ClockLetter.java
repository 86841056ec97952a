package org.redress.escalation;

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
 * @param share         how much of the time is used, in per cent
 * @param priority      {@code null} while there is none
 * @param acknowledgeBy {@code null} when nobody has to acknowledge
 */
record ClockLetter(
        EscalationLetter kind,
        String step,
        ClockClass clockClass,
        Instant dueAt,
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
    }

    @Override
    public void show(LetterPage page) {
        page.text("step", step);
        page.word("clockClass", "clockClass", clockClass.name());
        page.moment("dueAt", dueAt);
        page.number("share", share);
        page.number("level", level);
        page.text("priority", priority == null ? "-" : priority.name());
        page.moment("acknowledgeBy", acknowledgeBy);
    }
}
