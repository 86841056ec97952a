package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.HandlingSlice;
import org.redress.complaint.Answer;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Outcome;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.correspondence.delivery.Contacts;
import org.redress.correspondence.delivery.Letter;
import org.redress.record.Actor;
import org.redress.record.Notes;
import org.redress.resolution.Decisions.Statement;

/** A decision has reasons, the authority it needs, reaches the complainant once, and takes one answer (ISO 10002 7.7 to 7.9). */
class DecisionsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final Remedy NOTHING = new Remedy(RemedyKind.NONE, null, null, null);
    private static final Remedy REFUND = new Remedy(Kinds.REFUND, new BigDecimal("50"), "EUR", "We refund 50 EUR.");

    private final Decisions decisions = SLICE.get(Decisions.class);
    private final ComplaintNumber number = SLICE.investigated();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void a_decision_without_reasons_is_refused_and_leaves_nothing(String reasons) {
        assertThatThrownBy(() -> decisions.decide(
                        number, HANDLER, new Statement(Outcome.UPHELD, null, reasons, null, NOTHING, null)))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("reasons"));

        assertThat(decisions.of(number)).isNull();
        assertThat(SLICE.timeline(number)).isEmpty();
        assertThat(status()).isEqualTo(ComplaintStatus.IN_INVESTIGATION);
    }

    @Test
    void reasons_drafted_beside_the_form_are_taken() {
        SLICE.get(Notes.class).keepDraft(number, HANDLER, "decision-reasons", null, "Because it was late.");

        decisions.decide(number, HANDLER, new Statement(Outcome.UPHELD, null, null, null, NOTHING, null));

        assertThat(SLICE.get(Outcomes.class).decisionOf(number))
                .map(DecisionLine::reasons)
                .contains("Because it was late.");
        assertThat(status()).isEqualTo(ComplaintStatus.DECISION_PENDING);
        assertThat(SLICE.timeline(number)).containsExactly("RESOLVED UPHELD, remedy NONE");
    }

    @Test
    void a_decision_goes_out_only_with_the_authority_it_needs() {
        SLICE.decide(number, "handler", REFUND);

        assertThatThrownBy(() -> SLICE.communicate(number))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("not approved");

        assertThat(SLICE.letters(number)).isEmpty();
        assertThat(status()).isEqualTo(ComplaintStatus.DECISION_PENDING);
    }

    @Test
    void an_approval_that_was_refused_is_none() {
        SLICE.decide(number, "handler", REFUND);
        Authority authority = SLICE.get(Authority.class);
        authority.requireApproval(number, "team-leads", "managers");
        authority.approve(number, new Actor("lead"), false, "too much");

        assertThatThrownBy(() -> SLICE.communicate(number)).isInstanceOf(RuleRefused.class);
        authority.approve(number, new Actor("manager"), true, "well");

        assertThatCode(() -> SLICE.communicate(number)).doesNotThrowAnyException();
    }

    @Test
    void a_decision_without_an_address_counts_when_somebody_says_how_they_told_it() {
        SLICE.change(number, complaint -> complaint.correctEmail(null));
        write();
        assertThat(status()).isEqualTo(ComplaintStatus.DECISION_PENDING);

        SLICE.get(Contacts.class)
                .passedOn(number, SLICE.letters(number).get(0).id(), HANDLER, SLICE.byPhone("read it to her"));

        assertThat(status()).isEqualTo(ComplaintStatus.DECISION_COMMUNICATED);
        assertThat(SLICE.timeline(number))
                .contains("LETTER_TO_SEND DECISION", "NOTHING_LEFT_TO_SEND")
                .anyMatch(line -> line.matches("SENT_BY_OTHER_MEANS DECISION, PHONE: on [-0-9]{10}. read it to her"))
                .anyMatch(line -> line.matches("INFORMED PHONE: on [-0-9]{10}. read it to her"));
        assertThat(SLICE.told(number))
                .contains("LETTER_NEEDS_NOBODY {letterToSend="
                        + SLICE.letters(number).get(0).id() + "}");
    }

    @Test
    void without_a_decision_there_is_nothing_to_approve_or_to_tell() {
        Authority authority = SLICE.get(Authority.class);

        assertThatThrownBy(() -> SLICE.communicate(number))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("no decision yet");
        assertThatThrownBy(() -> authority.approve(number, new Actor("lead"), true, "so"))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> authority.facts(number)).isInstanceOf(RuleRefused.class);
    }

    @Test
    void an_approval_is_on_record_with_its_reason_and_ends_with_a_new_decision() {
        SLICE.decide(number, "handler", REFUND);
        Authority authority = SLICE.get(Authority.class);
        assertThat(authority.proposal(number)).isEqualTo("Refund, EUR 50.00");
        assertThat(authority.requireApproval(number, "team-leads", "managers")).isEqualTo("team-leads");
        authority.approve(number, new Actor("lead"), true, "cheap");
        assertThat(line().approved()).isTrue();
        assertThat(line().approvedBy()).isEqualTo("lead");
        assertThat(line().approvalReason()).isEqualTo("cheap");
        assertThat(SLICE.timeline(number)).last().isEqualTo("REMEDY_APPROVED cheap");

        SLICE.decide(number, "handler", NOTHING);

        assertThat(line().approved()).isNull();
        assertThatThrownBy(() -> SLICE.communicate(number)).isInstanceOf(RuleRefused.class);
    }

    private DecisionLine line() {
        return SLICE.get(Outcomes.class).decisionOf(number).orElseThrow();
    }

    @Test
    void a_decision_is_communicated_once() {
        communicate();
        SLICE.communicate(number);
        SLICE.everythingArrives(number);

        assertThat(SLICE.letters(number))
                .extracting(letter -> letter.template())
                .containsExactly("DECISION");
        assertThat(SLICE.timeline(number)).containsOnlyOnce("INFORMED EMAIL");
        assertThat(status()).isEqualTo(ComplaintStatus.DECISION_COMMUNICATED);
    }

    @Test
    void the_first_answer_counts_and_the_same_again_changes_nothing() {
        communicate();
        Outcomes outcomes = SLICE.get(Outcomes.class);

        outcomes.answer(number, Actor.COMPLAINANT, Answer.ACCEPTED, null);
        outcomes.answer(number, Actor.COMPLAINANT, Answer.ACCEPTED, null);

        assertThatThrownBy(() -> outcomes.answer(number, Actor.COMPLAINANT, Answer.REJECTED, "no"))
                .isInstanceOf(StepNotAvailable.class)
                .hasMessageContaining("answered already");
        assertThat(SLICE.timeline(number)).containsOnlyOnce("ACCEPTED").doesNotContain("REJECTED no");
        assertThat(status()).isEqualTo(ComplaintStatus.ACCEPTED);
    }

    @Test
    void nobody_answers_for_the_complainant_that_they_are_silent() {
        communicate();

        assertThatThrownBy(() -> SLICE.get(Outcomes.class).answer(number, HANDLER, Answer.NO_REPLY, null))
                .isInstanceOf(StepNotAvailable.class);
        assertThat(status()).isEqualTo(ComplaintStatus.DECISION_COMMUNICATED);
    }

    @Test
    void before_a_decision_there_is_nothing_to_answer() {
        assertThatThrownBy(() -> SLICE.get(Outcomes.class).answer(number, Actor.COMPLAINANT, Answer.REJECTED, "no"))
                .isInstanceOf(StepNotAvailable.class)
                .hasMessageContaining("No decision waits");
    }

    @Test
    void what_is_written_is_not_said_until_it_arrives() {
        write();
        assertThat(SLICE.timeline(number)).doesNotContain("INFORMED EMAIL");
        assertThat(status()).isEqualTo(ComplaintStatus.DECISION_PENDING);

        SLICE.mailBecame(number, "UNDELIVERABLE");
        SLICE.get(Contacts.class).reached(number, HANDLER, SLICE.byPhone("read it to her"));

        assertThat(SLICE.timeline(number))
                .anyMatch(line -> line.matches("COMPLAINANT_CONTACTED reached, PHONE: on [-0-9]{10}. read it to her"))
                .last(InstanceOfAssertFactories.STRING)
                .matches("INFORMED PHONE: on [-0-9]{10}. read it to her");
        assertThat(status()).isEqualTo(ComplaintStatus.DECISION_COMMUNICATED);
    }

    @Test
    void of_somebody_who_never_got_the_decision_nobody_says_that_they_did_not_reply_before_every_way_was_tried() {
        write();
        Outcomes outcomes = SLICE.get(Outcomes.class);
        SLICE.mailBecame(number, "UNDELIVERABLE");

        assertThatThrownBy(() -> outcomes.record(number, HANDLER, Answer.NO_REPLY, "silent"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("has not arrived");
        SLICE.get(Contacts.class).triedInVain(number, HANDLER, "PHONE: three times");
        outcomes.record(number, HANDLER, Answer.NO_REPLY, "silent");

        assertThat(status()).isEqualTo(ComplaintStatus.NO_REPLY);
        assertThat(SLICE.timeline(number)).noneMatch(line -> line.startsWith("INFORMED"));
    }

    @Test
    void whoever_answers_a_decision_that_came_back_was_told_it_then() {
        write();
        SLICE.mailBecame(number, "UNDELIVERABLE");

        SLICE.get(Outcomes.class).record(number, HANDLER, Answer.ACCEPTED, "on the phone");

        assertThat(SLICE.timeline(number)).endsWith("INFORMED known when it was answered", "ACCEPTED on the phone");
    }

    @Test
    void a_wrong_address_is_corrected_and_the_letter_goes_again() {
        write();
        SLICE.mailBecame(number, "UNDELIVERABLE");

        assertThatThrownBy(() -> SLICE.get(Contacts.class).correctAddress(number, HANDLER, "Kim@example.org", "so"))
                .isInstanceOf(RuleRefused.class);
        SLICE.get(Contacts.class).correctAddress(number, HANDLER, "kim.minji@example.org", "she wrote from there");

        assertThat(SLICE.letters(number))
                .extracting(letter -> letter.recipient() + " " + letter.state())
                .containsExactly("kim@example.org SETTLED", "kim.minji@example.org PENDING");
        assertThat(SLICE.letters(number))
                .extracting(Letter::text)
                .containsOnly(SLICE.letters(number).get(0).text());
        assertThat(SLICE.complaint(number).complainant().email()).isEqualTo("kim.minji@example.org");
        assertThat(SLICE.timeline(number)).endsWith("ADDRESS_CORRECTED she wrote from there");
        SLICE.everythingArrives(number);
        assertThat(status()).isEqualTo(ComplaintStatus.DECISION_COMMUNICATED);
    }

    private void communicate() {
        write();
        SLICE.everythingArrives(number);
    }

    private void write() {
        SLICE.decide(number, "handler", NOTHING);
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);
    }

    private ComplaintStatus status() {
        return SLICE.complaint(number).status();
    }
}
