package org.redress.resolution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** How long we wait for an answer and whether silence then closes the complaint; kept as it was when the decision was communicated. */
@Embeddable
public record SilenceRule(
        @Column(name = "remind_after_days") Integer reminderAfterDays,
        @Column(name = "close_after_days") Integer closeAfterDays,
        @Column(name = "silence_closes") Boolean silenceCloses) {

    Instant remindAt(Instant communicatedAt) {
        return daysAfter(communicatedAt, reminderAfterDays);
    }

    /** A moment of the last day to answer, as letters name it; null when silence never closes. */
    public Instant answerBy(Instant communicatedAt) {
        return silenceCloses ? daysAfter(communicatedAt, closeAfterDays) : null;
    }

    /** The end of the last day to answer, so that the whole day belongs to the complainant. */
    public Instant endsAt(Instant communicatedAt) {
        return daysAfter(communicatedAt, closeAfterDays + 1);
    }

    /** A moment of the last day that the rule leaves after a reminder. */
    Instant lastDayAfterReminder(Instant reminded) {
        return daysAfter(reminded, closeAfterDays - reminderAfterDays);
    }

    /** When that day is over. */
    Instant endsAfterReminder(Instant reminded) {
        return daysAfter(reminded, closeAfterDays - reminderAfterDays + 1);
    }

    private static Instant daysAfter(Instant moment, int days) {
        return moment.plus(Duration.ofDays(days));
    }
}
