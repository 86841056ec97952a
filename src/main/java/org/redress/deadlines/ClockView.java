package org.redress.deadlines;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Subject;

/**
 * A clock as it stands.
 *
 * @param rule   id of the rule that started it, a row of {@code determineClocks}
 * @param step   what has to be done in time, in words: "final response"
 * @param dueAt  when time is up; of a paused clock, when it would have been up at the pause
 * @param warnAt from when on it is at risk
 * @param maxExtension how many units of its limit it may be extended in all; {@code extension} of them are used
 * @param source where the limit is written, {@code trust} how well that was checked
 */
@JsonPropertyOrder({"id", "complaint"})
public record ClockView(
        ClockId id,
        @JsonIgnore Subject subject,
        String rule,
        String step,
        ClockClass clockClass,
        ClockState state,
        Instant startedAt,
        Instant dueAt,
        Instant warnAt,
        int maxExtension,
        int extension,
        String source,
        String trust) {

    /** {@code null} when it is a clock of something else. */
    @JsonProperty
    public ComplaintNumber complaint() {
        return ComplaintNumber.of(subject).orElse(null);
    }
}
