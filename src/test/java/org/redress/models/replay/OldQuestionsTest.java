package org.redress.models.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.complaint.ComplaintNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/** On a real PostgreSQL: what was asked grows with every complaint, and is forgotten when nobody can ask it again. */
class OldQuestionsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final JdbcTemplate JDBC = SLICE.get(JdbcTemplate.class);

    private final DecisionQuestions questions = new DecisionQuestions(JDBC, new ObjectMapper(), Clock.systemUTC());

    @BeforeEach
    void nothingWasAsked() {
        JDBC.update("delete from decision_question");
    }

    @Test
    void a_running_complaint_keeps_every_question() {
        ComplaintNumber running = SLICE.received();
        ask(running, "determinePriority", 1, 2, 3);

        assertThat(questions.forget(0)).isZero();

        assertThat(kept(running)).containsExactly(1, 2, 3);
    }

    @Test
    void a_closed_complaint_keeps_its_last_question_of_each_decision() {
        ComplaintNumber closed = closed();
        ask(closed, "checkpoint", 1, 2, 3);
        ask(closed, "determinePriority", 4);

        assertThat(questions.forget(1)).isEqualTo(2);

        assertThat(kept(closed)).containsExactly(3, 4);
    }

    @Test
    void of_closed_complaints_the_last_ones_of_a_decision_are_kept() {
        ComplaintNumber first = closed();
        ComplaintNumber running = SLICE.received();
        ComplaintNumber last = closed();
        ask(first, "checkpoint", 1);
        ask(running, "checkpoint", 2);
        ask(last, "checkpoint", 3);
        ask(first, "determinePriority", 4);

        questions.forget(1);

        assertThat(kept(first)).containsExactly(4);
        assertThat(kept(running)).containsExactly(2);
        assertThat(kept(last)).containsExactly(3);
    }

    @Test
    void what_a_change_is_tried_on_is_the_same_before_and_after() {
        for (int i = 0; i < 5; i++) {
            ask(i % 2 == 0 ? closed() : SLICE.received(), "checkpoint", i, i + 10);
        }
        List<DecisionQuestion> before = List.copyOf(questions.last("checkpoint", 3));

        questions.forget(3);

        assertThat(before).hasSize(3);
        assertThat(questions.last("checkpoint", 3)).containsExactlyElementsOf(before);
    }

    @Test
    void every_night_as_many_are_kept_as_can_be_asked() {
        ComplaintNumber closed = closed();
        ask(closed, "checkpoint", 1, 2);

        new OldQuestions(questions).forget();

        assertThat(kept(closed)).containsExactly(2);
    }

    private static ComplaintNumber closed() {
        ComplaintNumber number = SLICE.received();
        SLICE.takeBackAndClose(number);
        return number;
    }

    private void ask(ComplaintNumber complaint, String decision, int... inputs) {
        for (int input : inputs) {
            questions.add(List.of(new DecisionQuestion(
                    complaint.value(), decision, 1, Map.of("input", input), new DecisionAnswer(List.of()))));
        }
    }

    private static List<Integer> kept(ComplaintNumber complaint) {
        return JDBC.queryForList(
                "select (inputs ->> 'input')::int from decision_question where complaint_number = ? order by id",
                Integer.class,
                complaint.value());
    }
}
