package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.casework.NewInformation;
import org.redress.casework.OpenPromise;
import org.redress.complaint.Answer;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.delivery.Contacts;
import org.redress.record.Actor;
import org.redress.resolution.Closings.Improvement;
import org.redress.resolution.Closings.Reportability;
import org.redress.resolution.Closings.Statement;

/** A complaint is closed when what had to be done is done, and the gate knows it from what happened (ISO 10002 7.9). */
class ClosingsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final Actor LEAD = new Actor("lead");
    private static final Remedy REFUND = new Remedy(Kinds.REFUND, new BigDecimal("50"), "EUR", "We refund 50 EUR.");
    private static final Statement COMPLETE =
            new Statement(Improvement.NONE, "once", Reportability.NOT_REPORTABLE, "small", "none");

    private final Closings closings = SLICE.get(Closings.class);

    @Test
    void nothing_blocks_when_everything_is_done() {
        ComplaintNumber number = accepted(REFUND);
        carryOut(number);
        SLICE.get(Remedies.class).recordVerification(number, LEAD, true, "seen");

        assertThat(facts(number))
                .containsOnlyKeys(
                        "decisionDelivered",
                        "remedyFulfilled",
                        "improvementDecided",
                        "reportabilityDecided",
                        "complainantReached",
                        "silenceLasted",
                        "informationReviewed",
                        "immediateActionsDone",
                        "findingsComplete",
                        "causeRecorded")
                .doesNotContainValue(false);
    }

    @Test
    void a_decision_that_nobody_was_told_blocks() {
        ComplaintNumber number = SLICE.investigated();
        assertThat(facts(number)).containsEntry("decisionDelivered", false);

        SLICE.decide(number, "handler", REFUND);
        assertThat(facts(number)).containsEntry("decisionDelivered", false);
    }

    @Test
    void out_of_scope_needs_no_decision() {
        ComplaintNumber number = SLICE.change(SLICE.received(), Complaint::referElsewhere);

        assertThat(facts(number)).containsEntry("decisionDelivered", true);
    }

    @Test
    void a_promise_blocks_until_somebody_verified_that_it_was_kept() {
        ComplaintNumber number = accepted(REFUND);
        assertThat(facts(number)).containsEntry("remedyFulfilled", false);

        carryOut(number);
        assertThat(facts(number)).containsEntry("remedyFulfilled", false);

        SLICE.get(Remedies.class).recordVerification(number, LEAD, false, "no trace of it");
        assertThat(facts(number)).containsEntry("remedyFulfilled", false);

        SLICE.get(Remedies.class).recordVerification(number, LEAD, true, "seen");
        assertThat(facts(number)).containsEntry("remedyFulfilled", true);
    }

    @Test
    void a_remedy_that_was_turned_down_binds_nobody() {
        ComplaintNumber number = SLICE.investigated();
        SLICE.decide(number, "handler", REFUND);
        SLICE.reject(number);

        assertThat(facts(number)).containsEntry("remedyFulfilled", true);
    }

    @Test
    void a_letter_that_came_back_blocks_until_somebody_tried_another_way() {
        ComplaintNumber number = accepted(REFUND);
        SLICE.mailBecame(number, "UNDELIVERABLE");
        assertThat(facts(number)).containsEntry("complainantReached", false);

        SLICE.get(Contacts.class).reached(number, HANDLER, SLICE.byPhone("told"));

        assertThat(facts(number)).containsEntry("complainantReached", true);
    }

    @Test
    void what_the_complainant_added_blocks_until_somebody_looked_at_it() {
        ComplaintNumber number = accepted(REFUND);
        NewInformation news = SLICE.get(NewInformation.class);
        news.add(number, Actor.COMPLAINANT, "One more thing.", List.of());
        assertThat(facts(number)).containsEntry("informationReviewed", false);

        news.review(number, HANDLER, NewInformation.Effect.NONE, null, "nothing new");

        assertThat(facts(number)).containsEntry("informationReviewed", true);
    }

    @Test
    void what_blocks_is_on_record_and_what_does_not_is_not() {
        ComplaintNumber number = accepted(REFUND);
        closings.record(number, HANDLER, COMPLETE);

        closings.recordBlockers(number, List.of());
        assertThat(SLICE.timeline(number)).noneMatch(line -> line.startsWith("CLOSING_BLOCKED"));
        closings.recordBlockers(number, List.of("REMEDY_OPEN", "NEWS"));

        assertThat(SLICE.timeline(number)).containsOnlyOnce("CLOSING_BLOCKED REMEDY_OPEN, NEWS");
        assertThat(closings.of(number)).hasFieldOrPropertyWithValue("blockers", "REMEDY_OPEN, NEWS");
    }

    @Test
    void closes_and_tells_once_for_the_reason_the_answer_gives() {
        ComplaintNumber number = accepted(REFUND);

        closings.close(number, 90);
        assertThat(SLICE.timeline(number)).containsOnlyOnce("CLOSED ACCEPTED");
        closings.close(number, 90);

        assertThat(SLICE.timeline(number)).containsOnlyOnce("CLOSED ACCEPTED");
        assertThat(SLICE.letters(number))
                .filteredOn(letter -> letter.template().equals("CLOSING"))
                .hasSize(1);
        Complaint closed = SLICE.complaint(number);
        assertThat(closed.closeReason()).isEqualTo(CloseReason.ACCEPTED);
        assertThat(closed.closedAt()).isBeforeOrEqualTo(SLICE.get(Clock.class).instant());
    }

    @Test
    void whoever_accepted_a_decision_that_promised_nothing_does_not_read_that_something_was_carried_out() {
        ComplaintNumber nothing = accepted(new Remedy(RemedyKind.NONE, null, null, null));
        assertThat(SLICE.get(OpenPromise.class).isPromised(nothing)).isFalse();
        closings.close(nothing, 90);
        assertThat(closingLetter(nothing))
                .contains("Nothing was left to be carried out")
                .doesNotContain("promised");

        ComplaintNumber number = accepted(REFUND);
        assertThat(SLICE.get(OpenPromise.class).isPromised(number)).isTrue();
        carryOut(number);
        SLICE.get(Remedies.class).recordVerification(number, LEAD, true, "seen");
        closings.close(number, 90);
        assertThat(closingLetter(number)).contains("What we promised you has been carried out");
    }

    private static String closingLetter(ComplaintNumber number) {
        return SLICE.letters(number).stream()
                .filter(letter -> letter.template().equals("CLOSING"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void a_rejected_decision_is_no_reason_to_close() {
        ComplaintNumber number = communicated(REFUND);
        SLICE.get(Outcomes.class).record(number, Actor.COMPLAINANT, Answer.REJECTED, "too little");

        assertThatThrownBy(() -> closings.close(number, 90))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("stays open");
        assertThat(SLICE.complaint(number).isOpen()).isTrue();
    }

    private Map<String, Boolean> facts(ComplaintNumber number) {
        return closings.record(number, HANDLER, COMPLETE);
    }

    private static ComplaintNumber communicated(Remedy remedy) {
        ComplaintNumber number = SLICE.investigated();
        SLICE.concludeInvestigation(number);
        SLICE.decide(number, "handler", remedy);
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);
        SLICE.everythingArrives(number);
        return number;
    }

    private static ComplaintNumber accepted(Remedy remedy) {
        ComplaintNumber number = communicated(remedy);
        SLICE.get(Outcomes.class).record(number, Actor.COMPLAINANT, Answer.ACCEPTED, null);
        return number;
    }

    private static void carryOut(ComplaintNumber number) {
        SLICE.get(Remedies.class).recordCorrection(number, new Actor("cashier"), "paid");
    }
}
