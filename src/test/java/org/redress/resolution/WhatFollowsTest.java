package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.complaint.Answer;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Outcome;
import org.redress.contract.Money;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.delivery.Contacts;
import org.redress.correspondence.delivery.Letter;
import org.redress.record.Actor;

/** What the flow and its tables are told about a decision and what follows from it, and what the letter says (ISO 10002 7.7 to 7.9). */
class WhatFollowsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final SilenceRule RULE = new SilenceRule(14, 28, true);
    private static final Remedy NOTHING = new Remedy(RemedyKind.NONE, null, null, null);
    private static final Remedy REFUND = new Remedy(Kinds.REFUND, new BigDecimal("50"), "EUR", "We refund 50 EUR.");

    private final Decisions decisions = SLICE.get(Decisions.class);
    private final Remedies remedies = SLICE.get(Remedies.class);
    private final ComplaintNumber number = SLICE.investigated();

    @Test
    void without_an_address_the_decision_is_kept_and_goes_once_one_is_known() {
        decided(REFUND);
        SLICE.change(number, complaint -> complaint.correctEmail(" "));
        decisions.communicate(number, RULE);
        assertThat(SLICE.letters(number)).extracting(Letter::state).containsExactly("TO_SEND");

        SLICE.get(Contacts.class).correctAddress(number, HANDLER, "kim@example.org", "she told me");

        assertThat(SLICE.letters(number)).extracting(Letter::state).containsExactly("SETTLED", "PENDING");
        decisions.communicate(number, RULE);
        assertThat(SLICE.letters(number)).hasSize(2);
    }

    @Test
    void the_letter_and_the_file_say_what_was_decided_and_what_is_promised() {
        decided(REFUND);
        SLICE.communicate(number);
        SLICE.everythingArrives(number);

        assertThat(SLICE.letters(number))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("We refund 50 EUR.", "Because."));
        assertThat(SLICE.complaint(number).outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(decisions.of(number))
                .asInstanceOf(list(DecisionLine.class))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.remedyText()).isEqualTo("We refund 50 EUR.");
                    assertThat(line.remedyMoney()).isEqualTo(new Money(new BigDecimal("50.000"), "EUR"));
                    assertThat(line.answerBy()).isAfter(line.communicatedAt().plus(Duration.ofDays(20)));
                });
        assertThat(decisions.name()).isEqualTo("decisions");
    }

    @Test
    void a_promise_that_does_not_say_what_is_promised_is_not_decided() {
        assertThatThrownBy(() ->
                        SLICE.decide(number, "handler", new Remedy(Kinds.REFUND, new BigDecimal("50"), "EUR", null)))
                .isInstanceOf(RuleRefused.class);

        assertThat(decisions.of(number)).isNull();
        assertThat(SLICE.timeline(number)).isEmpty();
    }

    @Test
    void a_promise_is_carried_out_first_and_without_one_the_record_is_completed() {
        decided(REFUND);
        assertThat(remedies.begin(number)).isTrue();
        assertThat(SLICE.timeline(number)).last().isEqualTo("REMEDY_DUE");

        decided(NOTHING);

        assertThat(remedies.begin(number)).isFalse();
        assertThat(SLICE.timeline(number)).last().isEqualTo("CLOSING_DUE");
    }

    @Test
    void after_a_withdrawal_only_what_was_accepted_before_is_still_owed() {
        decided(REFUND);
        SLICE.communicate(number);
        SLICE.everythingArrives(number);
        SLICE.get(Outcomes.class).record(number, Actor.COMPLAINANT, Answer.ACCEPTED, null);
        SLICE.change(number, complaint -> complaint.withdraw());
        ComplaintNumber notAccepted = SLICE.investigated();
        SLICE.decide(notAccepted, "handler", REFUND);
        SLICE.change(notAccepted, complaint -> complaint.withdraw());

        assertThat(remedies.isPromised(number)).isTrue();
        assertThat(remedies.isPromised(notAccepted)).isFalse();
    }

    @Test
    void after_the_reminder_the_flow_waits_until_the_rule_that_was_told_is_over() {
        SLICE.get(MutableClock.class).pass(Duration.ofDays(1));
        decided(NOTHING);
        SLICE.communicate(number);
        SLICE.everythingArrives(number);

        Instant end = SLICE.get(Silence.class).remind(number);

        assertThat(end).isAfter(SLICE.get(Silence.class).remindAt(number));
        assertThat(SLICE.get(Silence.class)
                        .judge(number, end.minus(Duration.ofDays(2)))
                        .waitUntil())
                .isEqualTo(end);
    }

    @Test
    void the_table_of_objections_hears_why_it_is_closed() {
        Closings closings = SLICE.get(Closings.class);
        assertThat(closings.objectionFacts(number))
                .containsEntry("closeReason", null)
                .containsKeys("sector", "jurisdiction");

        SLICE.change(number, complaint -> complaint.withdraw());

        assertThat(closings.objectionFacts(number)).containsEntry("closeReason", "WITHDRAWN");
    }

    @Test
    void who_completed_the_closing_record_and_who_tried_in_vain_is_on_the_timeline() {
        SLICE.get(Closings.class)
                .record(
                        number,
                        HANDLER,
                        new Closings.Statement(
                                Closings.Improvement.NONE,
                                "once",
                                Closings.Reportability.NOT_REPORTABLE,
                                "small",
                                "none"));
        assertThat(SLICE.timeline(number)).last().isEqualTo("CLOSING_RECORD_COMPLETED");

        SLICE.get(Contacts.class).triedInVain(number, HANDLER, "PHONE: nobody answers");

        assertThat(SLICE.timeline(number)).last().isEqualTo("COMPLAINANT_CONTACTED not reached, PHONE: nobody answers");
        assertThat(SLICE.get(Closings.class).name()).isEqualTo("closingRecord");
    }

    private void decided(Remedy remedy) {
        SLICE.decide(number, "handler", remedy);
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
    }
}
