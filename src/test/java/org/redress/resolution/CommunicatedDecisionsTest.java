package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.casework.ToldDecision;
import org.redress.casework.ToldDecisions;
import org.redress.complaint.Answer;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Outcome;
import org.redress.complaint.Stage;
import org.redress.record.Actor;

/** What complainants see of decisions: only what has reached them. */
class CommunicatedDecisionsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Remedy NOTHING = new Remedy(RemedyKind.NONE, null, null, null);

    private final ComplaintNumber number = SLICE.investigated();

    @Test
    void is_not_told_before_the_letter_has_arrived() {
        decide("handler");
        assertThat(told()).as("made").isEmpty();

        letGo();
        assertThat(told()).as("on its way").isEmpty();

        SLICE.everythingArrives(number);
        assertThat(told()).singleElement().satisfies(decision -> {
            assertThat(decision.stage()).isEqualTo(Stage.FIRST);
            assertThat(decision.outcome()).isEqualTo(Outcome.UPHELD);
            assertThat(decision.reasons()).isEqualTo("Because.");
            assertThat(decision.answer()).isNull();
            assertThat(decision.silenceCloses()).isTrue();
        });
    }

    @Test
    void is_not_told_any_more_while_it_is_made_anew() {
        decide("handler");
        letGo();
        SLICE.everythingArrives(number);

        SLICE.sql(
                "update decision set decided_at = communicated_at + interval '1 minute' where complaint_number = ?",
                number);

        assertThat(told()).isEmpty();
    }

    @Test
    void shows_the_answer_and_no_silence() {
        decide("handler");
        letGo();
        SLICE.everythingArrives(number);

        SLICE.get(Outcomes.class).record(number, Actor.COMPLAINANT, Answer.REJECTED, "no");
        assertThat(told()).extracting(ToldDecision::answer).containsExactly(Answer.REJECTED);

        SLICE.sql("update decision set answer = 'NO_REPLY' where complaint_number = ?", number);
        assertThat(told()).extracting(ToldDecision::answer).containsOnlyNulls();
    }

    private void decide(String decider) {
        SLICE.concludeInvestigation(number);
        SLICE.decide(number, decider, NOTHING);
    }

    private void letGo() {
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);
    }

    private List<ToldDecision> told() {
        return SLICE.get(ToldDecisions.class).toldTo(number);
    }
}
