package org.redress.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;

class InformationRequestStateTest {

    private static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");
    private static final Actor HANDLER = new Actor("handler");

    private final InformationRequest request = request(true);

    @Test
    void an_answer_counts_once() {
        assertThat(request.end(RequestState.ANSWERED, Actor.COMPLAINANT, NOW)).isTrue();

        assertThat(request.end(RequestState.ANSWERED, HANDLER, NOW.plusSeconds(1)))
                .isFalse();
        assertThat(request.end(RequestState.LAPSED, Actor.SYSTEM, NOW)).isFalse();
        assertThat(request.toLine().endedBy()).isEqualTo("complainant");
        assertThat(request.toLine().endedAt()).isEqualTo(NOW);
    }

    @Test
    void a_late_answer_counts_until_somebody_decided_how_to_go_on() {
        request.end(RequestState.LAPSED, Actor.SYSTEM, NOW);
        assertThat(request.mayBeAnswered()).isTrue();

        request.continued(Continuation.WITHOUT_ANSWER, "The log is enough.");

        assertThat(request.mayBeAnswered()).isFalse();
        assertThat(request.end(RequestState.ANSWERED, Actor.COMPLAINANT, NOW)).isFalse();
    }

    @Test
    void clocks_are_held_only_while_somebody_who_was_asked_is_waited_for() {
        assertThat(request.holdsClocks()).isFalse();

        request.waitUntil(NOW);
        assertThat(request.holdsClocks()).isTrue();
        request.end(RequestState.LAPSED, Actor.SYSTEM, NOW);

        assertThat(request.holdsClocks()).isFalse();
        InformationRequest running = request(false);
        running.waitUntil(NOW);
        assertThat(running.holdsClocks()).isFalse();
    }

    @Test
    void reminders_are_used_up() {
        assertThat(request.remind()).isOne();
        assertThat(request.hasRemindersLeft()).isTrue();

        assertThat(request.remind()).isEqualTo(2);
        assertThat(request.hasRemindersLeft()).isFalse();
    }

    @Test
    void a_question_to_the_complainant_forgets_the_name_of_a_third_party() {
        assertThat(new Question(AskedOf.COMPLAINANT, "Grid company", "A photo")
                        .complete()
                        .thirdParty())
                .isNull();
        assertThat(new Question(AskedOf.THIRD_PARTY, " Grid company ", "The log")
                        .complete()
                        .thirdParty())
                .isEqualTo("Grid company");
    }

    @Test
    void a_question_without_words_is_refused() {
        assertThatThrownBy(() -> new Question(AskedOf.COMPLAINANT, null, "  ").complete())
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("what");
        assertThatThrownBy(() -> new Question(AskedOf.COMPLAINANT, null, "x".repeat(4001)).complete())
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> new Question(AskedOf.THIRD_PARTY, " ", "x").complete())
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("thirdParty");
    }

    private static InformationRequest request(boolean pausesClocks) {
        var made = new InformationRequest(
                ComplaintNumber.of(2026, 1), new Question(AskedOf.COMPLAINANT, null, "A photo"), 1, HANDLER, NOW, null);
        made.limit(new RequestLimits(14, 2, 7, pausesClocks));
        return made;
    }
}
