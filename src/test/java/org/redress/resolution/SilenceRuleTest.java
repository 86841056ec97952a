package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SilenceRuleTest {

    private static final Instant COMMUNICATED = Instant.parse("2026-03-02T10:15:00Z");

    @Test
    void all_of_the_last_day_belongs_to_the_complainant() {
        var rule = new SilenceRule(14, 28, true);

        assertThat(rule.remindAt(COMMUNICATED)).isEqualTo("2026-03-16T10:15:00Z");
        assertThat(rule.answerBy(COMMUNICATED)).isEqualTo("2026-03-30T10:15:00Z");
        assertThat(rule.endsAt(COMMUNICATED)).isEqualTo("2026-03-31T10:15:00Z");
    }

    @Test
    void names_no_last_day_where_silence_never_closes() {
        assertThat(new SilenceRule(14, 28, false).answerBy(COMMUNICATED)).isNull();
    }
}
