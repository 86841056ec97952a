package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.complaint.Answer;
import org.redress.complaint.CloseReason;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.escalation.SecondStageReviews;
import org.redress.record.Actor;
import org.redress.resolution.Closings.Improvement;
import org.redress.resolution.Closings.Reportability;
import org.redress.resolution.OutsideDecisions.Statement;

/** What a body outside orders is carried out, verified, and known to the gate, whatever was said before (ISO 10002 7.9). */
class OutsideDecisionsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor LEAD = new Actor("lead");
    private static final Remedy NOTHING = new Remedy(RemedyKind.NONE, null, null, null);
    private static final Remedy ORDERED =
            new Remedy(Kinds.COMPENSATION, new BigDecimal("9000"), "EUR", "Pay 9000 EUR.");

    private final OutsideDecisions outside = SLICE.get(OutsideDecisions.class);
    private final Remedies remedies = SLICE.get(Remedies.class);
    private final Closings closings = SLICE.get(Closings.class);
    private final ComplaintNumber number = rejectedTwice();

    @Test
    void it_is_outside_from_the_offer_until_it_is_closed() {
        assertThat(SLICE.complaint(number))
                .returns(ComplaintStatus.EXTERNAL_ROUTE, complaint -> complaint.status())
                .returns(false, complaint -> complaint.isExternalRouteEnded());
        assertThatThrownBy(() -> closings.close(number, 0))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("stays open");

        end(CloseReason.ROUTES_EXHAUSTED, NOTHING, null);
        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.EXTERNAL_ROUTE);
        closings.close(number, 0);

        assertThat(SLICE.complaint(number).closeReason()).isEqualTo(CloseReason.ROUTES_EXHAUSTED);
    }

    @Test
    void an_order_is_a_promise_with_its_day_although_the_complainant_rejected_before() {
        assertThat(remedies.isPromised(number)).isFalse();

        end(CloseReason.EXTERNAL_DECISION, ORDERED, today().plusDays(28));

        assertThat(remedies.isPromised(number)).isTrue();
        assertThat(remedies.dueAt(number))
                .isEqualTo(today().plusDays(28)
                        .atTime(23, 59)
                        .atZone(ZoneId.systemDefault())
                        .toInstant());
        assertThat(remedies.facts(number))
                .containsEntry("remedyKind", "COMPENSATION")
                .containsEntry("remedyAmount", 9000.0);
        assertThat(SLICE.timeline(number))
                .last()
                .asString()
                .contains("obliges us to COMPENSATION, ")
                .contains(today().plusDays(28).toString());
    }

    @Test
    void the_gate_knows_of_it_until_somebody_else_verified_it() {
        end(CloseReason.EXTERNAL_DECISION, ORDERED, today());
        assertThat(fulfilled()).isFalse();

        remedies.recordCorrection(number, new Actor("cashier"), "paid");
        assertThat(fulfilled()).isFalse();
        assertThatThrownBy(() -> remedies.recordVerification(number, new Actor("cashier"), true, "seen"))
                .isInstanceOf(RuleRefused.class);
        remedies.recordVerification(number, new Actor("auditor"), true, "seen");

        assertThat(fulfilled()).isTrue();
        assertThat(remedies.isPromised(number)).isFalse();
    }

    @Test
    void an_apology_that_was_ordered_has_to_be_made() {
        end(CloseReason.EXTERNAL_DECISION, new Remedy(Kinds.APOLOGY, null, null, "Apologise in writing."), today());

        assertThat(remedies.isPromised(number)).isTrue();
        assertThat(fulfilled()).isFalse();
    }

    @Test
    void a_decision_that_orders_nothing_obliges_to_nothing() {
        end(CloseReason.EXTERNAL_DECISION, NOTHING, null);

        assertThat(remedies.isPromised(number)).isFalse();
        assertThat(remedies.dueAt(number)).isNull();
        assertThat(fulfilled()).isTrue();
    }

    @Test
    void it_is_recorded_once() {
        end(CloseReason.EXTERNAL_DECISION, ORDERED, today());
        end(CloseReason.EXTERNAL_DECISION, ORDERED, today());

        assertThat(SLICE.timeline(number))
                .filteredOn(line -> line.startsWith("EXTERNAL_ROUTE_ENDED"))
                .hasSize(1);
    }

    @Test
    void each_field_that_does_not_fit_is_named() {
        assertThat(refused(CloseReason.ACCEPTED, NOTHING, null)).containsExactly("externalResult");
        assertThat(refused(CloseReason.SATISFIED_LATER, ORDERED, today())).containsExactly("remedyKind");
        assertThat(refused(CloseReason.EXTERNAL_DECISION, new Remedy(Kinds.REFUND, null, null, null), null))
                .containsExactly("remedyText", "obligationDueOn");
        assertThat(refused(CloseReason.EXTERNAL_DECISION, ORDERED, LocalDate.of(1999, 1, 1)))
                .containsExactly("obligationDueOn");
        assertThat(refused(CloseReason.EXTERNAL_DECISION, ORDERED, today().plusYears(11)))
                .containsExactly("obligationDueOn");
        assertThat(refused(
                        CloseReason.EXTERNAL_DECISION,
                        new Remedy(Kinds.REFUND, new BigDecimal("5"), "EUR", "Pay 50 EUR."),
                        today()))
                .containsExactly("remedyText");
        assertThat(SLICE.complaint(number).isExternalRouteEnded()).isFalse();
    }

    @Test
    void the_closing_letter_says_that_it_was_done() {
        end(CloseReason.EXTERNAL_DECISION, ORDERED, today());
        remedies.recordCorrection(number, new Actor("cashier"), "paid");
        remedies.recordVerification(number, new Actor("auditor"), true, "seen");

        closings.close(number, 0);

        assertThat(SLICE.letters(number))
                .filteredOn(letter -> letter.template().equals("CLOSING"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("has been carried out and checked"));
    }

    private Iterable<String> refused(CloseReason result, Remedy remedy, LocalDate dueOn) {
        try {
            end(result, remedy, dueOn);
            throw new AssertionError("not refused");
        } catch (RuleRefused e) {
            return e.problems().stream().map(FieldProblem::field).toList();
        }
    }

    private boolean fulfilled() {
        return closings.record(
                        number,
                        LEAD,
                        new Closings.Statement(Improvement.NONE, "once", Reportability.NOT_REPORTABLE, "small", "none"))
                .get("remedyFulfilled");
    }

    private void end(CloseReason result, Remedy remedy, LocalDate dueOn) {
        outside.end(number, LEAD, new Statement(result, "The ombudsman decided", remedy, dueOn));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(SLICE.get(Clock.class).instant(), ZoneId.systemDefault());
    }

    private static ComplaintNumber rejectedTwice() {
        ComplaintNumber number = SLICE.investigated();
        SLICE.decide(number, "handler", new Remedy(Kinds.REFUND, new BigDecimal("50"), "EUR", "We refund 50 EUR."));
        SLICE.reject(number);
        SLICE.decide(number, "manager", new Remedy(Kinds.REFUND, new BigDecimal("60"), "EUR", "We refund 60 EUR."));
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);
        SLICE.get(Outcomes.class).record(number, Actor.COMPLAINANT, Answer.REJECTED, "still too little");
        SLICE.get(SecondStageReviews.class).offerExternalRoute(number);
        return number;
    }
}
