package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.complaint.Answer;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;

/** What was promised is carried out and seen by somebody else before the complaint may be closed (ISO 10002 7.9). */
class RemediesTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final Actor LEAD = new Actor("lead");
    private static final Remedy REFUND = new Remedy(Kinds.REFUND, new BigDecimal("50"), "EUR", "We refund 50 EUR.");

    private final Remedies remedies = SLICE.get(Remedies.class);
    private final ComplaintNumber number = SLICE.investigated();

    @Test
    void without_a_decision_nothing_is_promised_and_nothing_can_be_carried_out() {
        assertThat(remedies.isPromised(number)).isFalse();
        assertThatThrownBy(() -> remedies.recordCorrection(number, HANDLER, "paid"))
                .isInstanceOf(RuleRefused.class)
                .hasMessage("No promise is open.");
        assertThat(SLICE.timeline(number)).isEmpty();
    }

    @Test
    void words_alone_promise_nothing() {
        SLICE.decide(number, "handler", new Remedy(Kinds.APOLOGY, null, null, "We are sorry."));

        assertThat(remedies.isPromised(number)).isFalse();
    }

    @Test
    void a_promise_is_open_until_it_was_carried_out_and_verified() {
        SLICE.decide(number, "handler", REFUND);
        assertThat(remedies.isPromised(number)).isTrue();
        assertThat(remedies.facts(number))
                .containsEntry("remedyKind", "REFUND")
                .containsEntry("remedyAmount", 50.0)
                .containsEntry("remedyCurrency", "EUR");

        remedies.recordCorrection(number, HANDLER, "paid on Monday");
        assertThat(remedies.isPromised(number)).isTrue();
        assertThat(SLICE.timeline(number)).last().isEqualTo("CORRECTED paid on Monday");

        remedies.recordVerification(number, LEAD, true, "seen on the account");
        assertThat(remedies.isPromised(number)).isFalse();
        assertThat(SLICE.timeline(number)).endsWith("CORRECTION_VERIFIED seen on the account", "CLOSING_DUE");
        assertThatThrownBy(() -> remedies.recordCorrection(number, HANDLER, "again"))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void a_verification_that_sees_nothing_keeps_the_promise_open() {
        SLICE.decide(number, "handler", REFUND);
        remedies.recordCorrection(number, HANDLER, "paid");

        remedies.recordVerification(number, LEAD, false, "no trace of it");

        assertThat(remedies.isPromised(number)).isTrue();
        assertThat(SLICE.timeline(number)).endsWith("CORRECTION_NOT_VERIFIED no trace of it", "REMEDY_DUE");
    }

    @Test
    void the_file_shows_who_did_it_who_saw_it_and_the_proof() {
        SLICE.decide(number, "handler", REFUND);
        remedies.recordCorrection(number, HANDLER, "paid");
        remedies.recordVerification(number, LEAD, true, "seen");

        assertThat(SLICE.get(Outcomes.class).decisionOf(number)).hasValueSatisfying(line -> {
            assertThat(line.fulfilledBy()).isEqualTo("handler");
            assertThat(line.verifiedBy()).isEqualTo("lead");
            assertThat(line.fulfilledAt()).isNotNull();
            assertThat(line.verifiedAt()).isNotNull();
        });
    }

    @Test
    void a_remedy_the_complainant_turned_down_is_not_carried_out() {
        SLICE.decide(number, "handler", REFUND);
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);
        SLICE.everythingArrives(number);
        SLICE.get(Outcomes.class).record(number, Actor.COMPLAINANT, Answer.REJECTED, "too little");

        assertThat(remedies.isPromised(number)).isFalse();
        assertThatThrownBy(() -> remedies.recordCorrection(number, HANDLER, "paid"))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void the_group_that_verifies_is_the_one_of_the_table_as_long_as_somebody_there_may() {
        SLICE.decide(number, "handler", REFUND);

        assertThat(remedies.appoint(number, "team-leads", "managers")).isEqualTo("team-leads");
        remedies.recordCorrection(number, LEAD, "paid");

        assertThat(remedies.appoint(number, "team-leads", "managers")).isEqualTo("managers");
        assertThat(remedies.appoint(number, "team-leads,managers", "complaints-representatives"))
                .isEqualTo("team-leads,managers");
        assertThat(remedies.appoint(number, "team-leads", "nobodies")).isEqualTo("team-leads");
        assertThat(SLICE.timeline(number))
                .anyMatch(line -> line.startsWith("WENT_UP team-leads: nobody there may; managers are asked"))
                .anyMatch(line -> line.contains("nobody of nobodies may either"));
    }
}
