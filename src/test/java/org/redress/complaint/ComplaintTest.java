package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.contract.RuleRefused;

class ComplaintTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Complaint complaint = new Complaint(
            ComplaintNumber.of(2026, 1),
            new Receipt(Channel.WEB, "en", NOW, NOW, "complainant", null, null, false, true, Regime.NONE),
            new Matter("Late", "It came late.", null, null, null, null, null, null),
            new Complainant("Kim", null, "kim@example.org", null, null, null, null, true),
            null);

    @Test
    void is_closed_when_the_complainant_accepts() {
        decided();
        complaint.answer(Answer.ACCEPTED);

        complaint.close(NOW);

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(complaint.closeReason()).isEqualTo(CloseReason.ACCEPTED);
        assertThat(complaint.closedAt()).isEqualTo(NOW);
    }

    @Test
    void stays_open_when_the_complainant_rejects() {
        decided();
        complaint.answer(Answer.REJECTED);

        assertThatThrownBy(() -> complaint.close(NOW)).isInstanceOf(RuleRefused.class);
        assertThat(complaint.isOpen()).isTrue();
    }

    @Test
    void silence_is_a_reason_of_its_own() {
        decided();
        complaint.answer(Answer.NO_REPLY);

        complaint.close(NOW);

        assertThat(complaint.closeReason()).isEqualTo(CloseReason.NO_REPLY);
    }

    @Test
    void a_rejected_decision_goes_to_the_second_stage_and_back_to_a_decision() {
        decided();
        complaint.answer(Answer.REJECTED);

        complaint.openReview();
        complaint.awaitDecision();
        complaint.communicateDecision(Outcome.UPHELD, NOW);

        assertThat(complaint.stage()).isEqualTo(Stage.SECOND);
        assertThat(complaint.outcome()).isEqualTo(Outcome.UPHELD);
    }

    @ParameterizedTest
    @EnumSource(
            value = CloseReason.class,
            names = {"EXTERNAL_DECISION", "ROUTES_EXHAUSTED", "SATISFIED_LATER"})
    void the_outside_route_decides_why_it_is_closed(CloseReason result) {
        decided();
        complaint.answer(Answer.REJECTED);
        complaint.endExternalRoute(result);

        complaint.close(NOW);

        assertThat(complaint.closeReason()).isEqualTo(result);
    }

    @Test
    void a_step_that_comes_twice_changes_nothing_the_second_time() {
        assertThat(complaint.acknowledge(NOW)).isTrue();
        assertThat(complaint.acknowledge(NOW.plusSeconds(60))).isFalse();
        assertThat(complaint.acknowledgedAt()).isEqualTo(NOW);

        assertThat(complaint.beginInvestigation()).isTrue();
        assertThat(complaint.beginInvestigation()).isFalse();
    }

    @Test
    void refuses_an_answer_before_a_decision() {
        assertThatThrownBy(() -> complaint.answer(Answer.ACCEPTED)).isInstanceOf(RuleRefused.class);
    }

    @Test
    void may_be_withdrawn_at_any_time_but_only_once() {
        assertThat(complaint.withdraw()).isTrue();
        assertThat(complaint.withdraw()).isFalse();
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.WITHDRAWN);
        assertThat(complaint.isOpen()).isTrue();
        assertThat(complaint.close(NOW)).isTrue();
        assertThat(complaint.closeReason()).isEqualTo(CloseReason.WITHDRAWN);
    }

    @Test
    void is_opened_again_where_it_had_not_been_decided_and_closes_again() {
        complaint.acknowledge(NOW);
        complaint.withdraw();
        complaint.close(NOW);

        complaint.reopen();

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.ACKNOWLEDGED);
        assertThat(complaint.closedAt()).isNull();
        assertThat(complaint.closeReason()).isNull();
        assertThat(complaint.eachTime("closing")).isNotEqualTo("closing");
        assertThat(complaint.withdraw()).isTrue();
    }

    @Test
    void a_decision_counts_as_not_accepted_when_it_is_opened_again() {
        decided();
        complaint.answer(Answer.ACCEPTED);
        complaint.close(NOW);

        complaint.reopen();

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.REJECTED);
        assertThat(complaint.openReview()).isTrue();
    }

    @Test
    void what_is_open_is_not_opened_again_and_no_late_step_opens_what_is_closed() {
        assertThatThrownBy(complaint::reopen).isInstanceOf(RuleRefused.class);
        decided();
        complaint.withdraw();
        complaint.close(NOW);

        assertThatThrownBy(() -> complaint.answer(Answer.REJECTED)).isInstanceOf(RuleRefused.class);
        assertThat(complaint.isOpen()).isFalse();
    }

    @Test
    void an_acknowledgement_that_arrives_late_does_not_put_it_back() {
        complaint.beginInvestigation();

        assertThat(complaint.acknowledge(NOW)).isTrue();

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.IN_INVESTIGATION);
        assertThat(complaint.acknowledgedAt()).isEqualTo(NOW);
    }

    @Test
    void a_decision_that_arrives_after_the_withdrawal_is_not_communicated() {
        complaint.beginInvestigation();
        complaint.awaitDecision();
        complaint.withdraw();

        assertThat(complaint.communicateDecision(Outcome.UPHELD, NOW)).isFalse();

        assertThat(complaint.isDecided()).isFalse();
        assertThat(complaint.decisionCommunicatedAt()).isNull();
        assertThat(complaint.outcome()).isNull();
    }

    @Test
    void it_is_outside_until_it_is_known_what_came_of_it() {
        decided();
        assertThat(complaint.decisionCommunicatedAt()).isEqualTo(NOW);
        complaint.answer(Answer.REJECTED);
        assertThat(complaint.isExternalRouteEnded()).isFalse();

        assertThat(complaint.beginExternalRoute()).isTrue();
        assertThat(complaint.beginExternalRoute()).isFalse();
        assertThat(complaint.isExternalRouteEnded()).isFalse();
        complaint.endExternalRoute(CloseReason.EXTERNAL_DECISION);

        assertThat(complaint.isExternalRouteEnded()).isTrue();
    }

    @Test
    void it_is_known_how_often_it_was_opened_again() {
        assertThat(complaint.isReopened()).isFalse();
        complaint.withdraw();
        complaint.close(NOW);

        complaint.reopen();

        assertThat(complaint.isReopened()).isTrue();
        assertThat(complaint.eachTime("closing")).isEqualTo("closing 2");
    }

    private void decided() {
        complaint.acknowledge(NOW);
        complaint.beginInvestigation();
        complaint.awaitDecision();
        complaint.communicateDecision(Outcome.PARTLY_UPHELD, NOW);
    }
}
