package org.redress.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever process owners make of the table, no escalation ends without anybody knowing. */
class PlannedRungTest {

    @Test
    void reads_the_row_of_the_ladder() {
        assertThat(PlannedRung.of(row("notify", "team-leads", "ESCALATION", 8), 1))
                .isEqualTo(new PlannedRung("notify", "team-leads", "ESCALATION", 8, true));
    }

    @Test
    void a_first_level_may_ask_for_nothing() {
        assertThat(PlannedRung.of(row("none", "", "", 0), 1).action()).isEqualTo("none");
        assertThat(PlannedRung.of(row("notify", "handler", "ESCALATION", 0), 1).acknowledgementNeeded())
                .isFalse();
    }

    @Test
    void a_table_that_ends_above_the_first_level_is_the_alarm() {
        assertThat(PlannedRung.of(row("none", "", "", 0), 2).action()).isEqualTo("alarm");
    }

    @Test
    void a_table_without_a_row_is_the_alarm() {
        assertThat(PlannedRung.of(null, 1).action()).isEqualTo("alarm");
        assertThat(PlannedRung.of(row(null, null, null, null), 1).action()).isEqualTo("alarm");
    }

    @Test
    void above_the_first_level_somebody_always_acknowledges() {
        PlannedRung rung = PlannedRung.of(row("notify", "managers", "ESCALATION", 0), 2);

        assertThat(rung.acknowledgementNeeded()).isTrue();
        assertThat(rung.hours()).isZero();
    }

    @Test
    void a_letter_for_somebody_else_is_never_written_to_staff() {
        assertThat(PlannedRung.of(row("notify", "managers", "DECISION", 1), 1).template())
                .isEqualTo("ESCALATION");
        assertThat(PlannedRung.of(row("notify", "managers", "typo", -1), 1))
                .isEqualTo(new PlannedRung("notify", "managers", "ESCALATION", 0, false));
    }

    private static Map<String, Object> row(String action, String role, String template, Integer hours) {
        Map<String, Object> row = new HashMap<>();
        row.put("escalationAction", action);
        row.put("escalationRole", role);
        row.put("escalationTemplate", template);
        row.put("acknowledgeWithinHours", hours);
        return row;
    }
}
