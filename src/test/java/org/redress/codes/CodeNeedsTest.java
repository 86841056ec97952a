package org.redress.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a change of a list would leave tasks with nothing to choose. */
class CodeNeedsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void one_word_takes_over_where_another_ends() {
        var before = List.of(cause("OLD", null, null), cause("NEW", TODAY.plusDays(10), null));

        assertThat(gap(before, List.of(cause("OLD", null, TODAY.plusDays(9)), before.get(1))))
                .isNull();
        assertThat(gap(before, List.of(cause("OLD", null, TODAY.plusDays(8)), before.get(1))))
                .isEqualTo(TODAY.plusDays(9));
    }

    @Test
    void a_word_put_off_is_missed_from_the_day_on_which_it_was_to_begin() {
        var before = List.of(cause("OLD", null, TODAY.plusDays(9)), cause("NEW", TODAY.plusDays(10), null));

        assertThat(gap(before, List.of(before.get(0), cause("NEW", TODAY.plusDays(11), null))))
                .isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void a_gap_that_was_there_before_does_not_keep_anybody_from_making_it_less() {
        var before = List.of(cause("LATE", TODAY.plusDays(10), null));

        assertThat(gap(before, List.of(cause("LATE", TODAY.plusDays(5), null)))).isNull();
        assertThat(gap(before, List.of(cause("LATE", TODAY.plusDays(10), TODAY.plusDays(20)))))
                .isEqualTo(TODAY.plusDays(21));
    }

    @Test
    void what_is_over_needs_nothing() {
        var before = List.of(cause("OLD", null, null), cause("PAST", null, TODAY.minusDays(3)));

        assertThat(gap(before, List.of(before.get(0)))).isNull();
    }

    @Test
    void a_word_that_only_finer_ones_stand_below_takes_them_with_it() {
        Code finer = new Code(CodeList.CAUSE, "FINER", "UPPER", null, false, 10, null, null, Map.of());

        assertThat(gap(List.of(cause("UPPER", null, null), finer), List.of(cause("UPPER", null, TODAY), finer)))
                .isEqualTo(TODAY.plusDays(1));
    }

    private static LocalDate gap(List<Code> before, List<Code> after) {
        return CodeNeeds.madeBy(CodeList.CAUSE, before, after, TODAY)
                .map(CodeNeeds.Gap::day)
                .orElse(null);
    }

    private static Code cause(String word, LocalDate from, LocalDate to) {
        return new Code(CodeList.CAUSE, word, null, null, false, 10, from, to, Map.of());
    }
}
