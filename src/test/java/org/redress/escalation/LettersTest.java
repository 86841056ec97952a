package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.redress.correspondence.WrittenLetter;

class LettersTest {

    @Test
    void staff_are_told_of_the_clock_and_nothing_of_the_complainant() {
        WrittenLetter letter = WrittenLetter.of(EscalationSamples.clock(EscalationLetter.ESCALATION), Locale.ENGLISH);

        assertThat(letter.text() + letter.html())
                .contains("final response", "80", "P1", "7 March 2026", "10:15", "6 March 2026", "Europe/London")
                .contains("redress:tasklist-link")
                .doesNotContain("Ada", "complainant@", "heating", "Heating", "tracking-link", "answer-link");
    }

    @Test
    void a_complaint_without_a_priority_has_none_in_the_letter_either() {
        ClockLetter clock = EscalationSamples.clock(EscalationLetter.ESCALATION);
        var without = new ClockLetter(
                clock.kind(),
                clock.step(),
                clock.clockClass(),
                clock.dueAt(),
                clock.now(),
                clock.share(),
                clock.level(),
                null,
                null);

        assertThat(WrittenLetter.of(without, Locale.ENGLISH).text())
                .doesNotContain("Priority", "null", "P1", "Please acknowledge");
    }

    @Test
    void only_a_letter_of_the_ladder_is_about_a_clock() {
        assertThatThrownBy(() -> EscalationSamples.clock(EscalationLetter.DELAY))
                .hasMessageContaining("DELAY");
    }

    @Test
    void greets_those_who_gave_no_name() {
        assertThat(WrittenLetter.to(null, new ReviewLetter(EscalationSamples.SAID), Locale.ENGLISH)
                        .text())
                .startsWith("Hello,\n");
    }
}
