package org.redress.models.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts as another answer. */
class AnswerDifferenceTest {

    @Test
    void a_number_is_lower_or_higher_and_the_same_however_it_is_written() {
        AnswerDifference difference =
                AnswerDifference.between(answer(row("a", 5, "b", 2, "c", 1)), answer(row("a", 3, "b", 7.5, "c", 1.0)));

        assertThat(difference.changed()).containsExactly("a", "b");
        assertThat(difference.lower()).containsExactly("a");
        assertThat(difference.higher()).containsExactly("b");
    }

    @Test
    void another_word_is_neither() {
        AnswerDifference difference =
                AnswerDifference.between(answer(row("group", "team-leads")), answer(row("group", null)));

        assertThat(difference.changed()).containsExactly("group");
        assertThat(difference.lower()).isEmpty();
        assertThat(difference.higher()).isEmpty();
    }

    @Test
    void rows_with_a_name_are_compared_with_their_namesakes() {
        AnswerDifference difference = AnswerDifference.between(
                answer(row("id", "X", "amount", 1), row("id", "Y", "amount", 5)),
                answer(row("id", "Y", "amount", 3), row("id", "X", "amount", 1)));

        assertThat(difference.changed()).containsExactly("amount");
        assertThat(difference.lower()).containsExactly("amount");
    }

    @Test
    void a_row_that_comes_or_goes_changes_all_its_outputs() {
        DecisionAnswer two = answer(row("id", "X", "amount", 1), row("id", "Y", "amount", 5));

        assertThat(AnswerDifference.between(two, answer(row("id", "X", "amount", 1)))
                        .changed())
                .containsExactly("id", "amount");
        assertThat(AnswerDifference.between(answer(), two).changed()).containsExactly("id", "amount");
        assertThat(AnswerDifference.between(two, two).changed()).isEmpty();
    }

    @Test
    void rows_without_a_name_are_compared_by_place() {
        assertThat(AnswerDifference.between(
                                answer(row("id", "X"), row("id", "X")), answer(row("id", "X"), row("id", "Z")))
                        .changed())
                .containsExactly("id");
    }

    private static DecisionAnswer answer(Row... rows) {
        return new DecisionAnswer(Arrays.stream(rows).map(Row::outputs).toList());
    }

    private record Row(Map<String, Object> outputs) {}

    private static Row row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Row(row);
    }
}
