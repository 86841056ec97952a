package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.HandlingSlice;
import org.redress.assessment.AssessmentEvent;
import org.redress.casework.FindingResult;
import org.redress.casework.Issues;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.CorrespondenceEvent;
import org.redress.deadlines.ClockEvent;
import org.redress.dossier.DossierEvent;
import org.redress.escalation.EscalationEvent;
import org.redress.escalation.SecondStageReviews;
import org.redress.platform.FlowEvent;
import org.redress.record.Actor;
import org.redress.record.AllEvents;
import org.redress.record.RecordEvent;
import org.redress.record.Timeline;
import org.redress.record.TimelineEvent;

/** Nobody approves, verifies or reviews what they did themselves (ISO 10002 4.7, 5.4). */
class SeparationOfDutiesTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor LEE = new Actor("lee");
    private static final Remedy REFUND = new Remedy(Kinds.REFUND, new BigDecimal("500"), "EUR", "We refund 500 EUR.");
    private static final Remedy NOTHING = new Remedy(RemedyKind.NONE, null, null, null);

    @Test
    void every_event_is_involvement_unless_only_the_house_or_its_technology_causes_it() {
        assertThat(AllEvents.KNOWN.all().stream().filter(event -> !event.isInvolvement()))
                .containsExactlyInAnyOrder(
                        ComplaintEvent.PRIORITISED,
                        ComplaintEvent.REVIEW_OPENED,
                        EscalationEvent.EXTERNAL_ROUTE_OFFERED,
                        CorrespondenceEvent.MAIL_SENT,
                        CorrespondenceEvent.MAIL_UNDELIVERABLE,
                        EscalationEvent.ESCALATED,
                        EscalationEvent.ESCALATION_ALARM,
                        ClockEvent.CLOCK_RULE_UNUSABLE,
                        FlowEvent.MOVED_TO_ANOTHER_VERSION,
                        CorrespondenceEvent.WEBHOOK_CALLED,
                        CorrespondenceEvent.WEBHOOK_FAILED,
                        ComplaintEvent.WENT_UP,
                        ComplaintEvent.OWNER_CHANGED,
                        EscalationEvent.ESCALATION_SUPERSEDED,
                        CorrespondenceEvent.COMPLAINANT_UNREACHED,
                        CorrespondenceEvent.LETTER_TO_SEND,
                        CorrespondenceEvent.NOTHING_LEFT_TO_SEND,
                        AssessmentEvent.IMMEDIATE_ACTIONS_COMPLETED,
                        AssessmentEvent.PURSUED_WITHOUT_COMPLAINANT,
                        CorrespondenceEvent.LETTER_WRITTEN_ANEW,
                        CorrespondenceEvent.LETTER_OVERTAKEN,
                        ResolutionEvent.SILENCE_IN_DOUBT,
                        ResolutionEvent.ANSWER_OVERDUE,
                        ResolutionEvent.REMEDY_DUE,
                        ResolutionEvent.CLOSING_DUE,
                        EscalationEvent.CLAIM_ENDED,
                        CorrespondenceEvent.CONTACT_CORRECTED,
                        CorrespondenceEvent.LETTER_PRINTED,
                        CorrespondenceEvent.LINKS_REVOKED,
                        DossierEvent.FILE_COPIED,
                        DossierEvent.FILE_COPIED_REDACTED);
    }

    @ParameterizedTest
    @MethodSource("events")
    void whoever_had_a_hand_in_the_first_stage_has_no_part_in_the_second(TimelineEvent event) {
        ComplaintNumber number = SLICE.investigated();
        record(number, event);
        SLICE.decide(number, "handler", NOTHING);
        SLICE.reject(number);

        if (event.isInvolvement()) {
            assertThatThrownBy(() -> review(number, "lee"))
                    .isInstanceOf(RuleRefused.class)
                    .hasMessageContaining("did not handle this complaint");
            assertThatThrownBy(() -> SLICE.decide(number, "lee", NOTHING)).isInstanceOf(RuleRefused.class);
            assertThatThrownBy(() -> SLICE.get(Issues.class)
                            .add(number, LEE, new Issues.Finding("Late", FindingResult.UPHELD, "so", "so")))
                    .isInstanceOf(RuleRefused.class);
        } else {
            assertThatCode(() -> review(number, "lee")).doesNotThrowAnyException();
        }
    }

    static Collection<TimelineEvent> events() {
        return AllEvents.KNOWN.all();
    }

    @Test
    void what_somebody_does_during_the_review_does_not_shut_them_out_of_it() {
        ComplaintNumber number = SLICE.investigated();
        SLICE.decide(number, "handler", NOTHING);
        SLICE.reject(number);
        record(number, RecordEvent.NOTE_ADDED);

        assertThatCode(() -> review(number, "lee")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"80, EUR, 1030", "80, KRW,"})
    void limits_hold_for_all_that_one_complaint_is_given(BigDecimal given, String currency, Double together) {
        ComplaintNumber number = SLICE.investigated();
        SLICE.decide(number, "handler", new Remedy(Kinds.REFUND, given, currency, "We refund it."));
        SLICE.carryOutAndReopen(number);

        SLICE.decide(number, "manager", new Remedy(Kinds.REFUND, new BigDecimal("950"), "EUR", "We refund 950 EUR."));

        assertThat(SLICE.get(Authority.class).facts(number))
                .containsEntry("remedyAmount", together)
                .containsEntry("stage", "SECOND");
    }

    @Test
    void who_approved_at_the_first_stage_does_not_approve_at_the_second() {
        ComplaintNumber number = SLICE.investigated();
        SLICE.decide(number, "handler", REFUND);
        approve(number, "lead", false);
        SLICE.decide(number, "handler", NOTHING);
        SLICE.reject(number);
        SLICE.decide(number, "manager", REFUND);

        assertThatThrownBy(() -> approve(number, "lead", true))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("remedy not approved");
        assertThatThrownBy(() -> SLICE.get(Authority.class).refuseOwnApproval(number, new Actor("lead")))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void who_proposed_before_does_not_approve_when_somebody_else_proposes_it_again() {
        ComplaintNumber number = SLICE.investigated();
        SLICE.decide(number, "lee", REFUND);
        approve(number, "lead", false);
        SLICE.decide(number, "handler", REFUND);

        assertThatThrownBy(() -> approve(number, "lee", true))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("their own proposal");
    }

    @Test
    void a_remedy_is_verified_by_somebody_who_neither_decided_it_nor_carried_it_out() {
        ComplaintNumber number = SLICE.investigated();
        SLICE.decide(number, "lee", REFUND);
        carryOut(number, "handler");

        assertThatThrownBy(() -> verify(number, "lee"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("Nobody verifies");
        assertThatThrownBy(() -> verify(number, "handler"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("Nobody verifies");
        assertThatThrownBy(() -> SLICE.get(Remedies.class).refuseOwnVerification(number, LEE))
                .isInstanceOf(RuleRefused.class);
        assertThatCode(() -> verify(number, "lead")).doesNotThrowAnyException();
    }

    @Test
    void who_carried_out_the_first_attempt_does_not_verify_the_second() {
        ComplaintNumber number = SLICE.investigated();
        SLICE.decide(number, "handler", REFUND);
        carryOut(number, "lee");
        carryOut(number, "kim");

        assertThatThrownBy(() -> verify(number, "lee")).isInstanceOf(RuleRefused.class);
    }

    @Test
    void nothing_is_verified_before_it_was_carried_out() {
        ComplaintNumber number = SLICE.investigated();
        SLICE.decide(number, "handler", REFUND);

        assertThatThrownBy(() -> verify(number, "lead"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("carried out");
    }

    @Test
    void the_database_says_the_same() {
        ComplaintNumber number = SLICE.investigated();
        SLICE.decide(number, "handler", REFUND);
        carryOut(number, "kim");

        refused(
                number,
                "update decision set approved_by = decided_by where complaint_number = ?",
                "not_approved_by_its_decider");
        refused(
                number,
                "update decision set verified_by = decided_by where complaint_number = ?",
                "not_verified_by_its_decider");
        refused(
                number,
                "update decision set verified_by = fulfilled_by where complaint_number = ?",
                "not_verified_by_who_carried_it_out");
        refused(number, "delete from involvement where complaint_number = ?", "append-only");
        refused(
                number,
                "update decision set communicated_at = now(), approval_group = 'managers' where complaint_number = ?",
                "goes_out_with_authority");
        refused(number, "update decision set remedy_currency = null where complaint_number = ?", "amount_has_currency");
        SLICE.reject(number);
        SLICE.decide(number, "manager", NOTHING);
        refused(
                number,
                "update decision set decided_by = 'handler' where stage = 'SECOND' and complaint_number = ?",
                "first handler");
        refused(
                number,
                "update decision set approved_by = 'kim' where stage = 'SECOND' and complaint_number = ?",
                "first handler");
        refused(number, "update review set reviewed_by = 'handler' where complaint_number = ?", "first handler");
    }

    @Test
    void no_decision_goes_out_without_authority() {
        ComplaintNumber number = SLICE.investigated();
        SLICE.decide(number, "handler", REFUND);

        assertThatThrownBy(() -> SLICE.communicate(number))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("not approved");
        SLICE.get(Authority.class).requireApproval(number, "team-leads", "managers");
        assertThatThrownBy(() -> SLICE.communicate(number)).isInstanceOf(RuleRefused.class);
        approve(number, "lead", false);
        assertThatThrownBy(() -> SLICE.communicate(number)).isInstanceOf(RuleRefused.class);
        refused(
                number,
                "update decision set communicated_at = now() where complaint_number = ?",
                "goes_out_with_authority");
        SLICE.decide(number, "handler", REFUND);
        SLICE.get(Authority.class).requireApproval(number, "team-leads", "managers");
        approve(number, "lead", true);
        assertThatCode(() -> SLICE.communicate(number)).doesNotThrowAnyException();
    }

    @Test
    void where_nobody_may_approve_it_goes_up_and_the_timeline_tells() {
        ComplaintNumber number = SLICE.investigated();
        SLICE.decide(number, "lead", REFUND);

        assertThat(SLICE.get(Authority.class).requireApproval(number, "team-leads", "managers"))
                .isEqualTo("managers");
        assertThat(SLICE.get(Timeline.class).of(number)).anyMatch(line -> line.event() == ComplaintEvent.WENT_UP);
        SLICE.decide(number, "handler", REFUND);
        assertThat(SLICE.get(Authority.class).requireApproval(number, "managers", "complaints-representatives"))
                .isEqualTo("managers");
    }

    @Test
    void a_review_and_a_verification_go_up_too() {
        ComplaintNumber number = SLICE.investigated();
        record(number, new Actor("lead"), RecordEvent.NOTE_ADDED);
        record(number, new Actor("manager"), EscalationEvent.ESCALATION_ACKNOWLEDGED);
        SLICE.decide(number, "handler", REFUND);
        carryOut(number, "lead");

        assertThat(SLICE.get(Remedies.class).appoint(number, "team-leads", "managers"))
                .isEqualTo("managers");
        SLICE.reject(number);
        assertThat(SLICE.get(SecondStageReviews.class)
                        .appoint(number, "team-leads,managers", "complaints-representatives"))
                .isEqualTo("complaints-representatives");
    }

    @Test
    void the_table_decides_on_what_was_recorded() {
        ComplaintNumber number = SLICE.investigated();
        SLICE.decide(number, "handler", REFUND);

        assertThat(SLICE.get(Authority.class).facts(number))
                .containsEntry("stage", "FIRST")
                .containsEntry("remedyKind", "REFUND")
                .containsEntry("remedyCurrency", "EUR")
                .containsEntry("remedyAmount", 500.0);
    }

    private static void refused(ComplaintNumber number, String statement, String reason) {
        assertThatThrownBy(() -> SLICE.sql(statement, number)).hasMessageContaining(reason);
    }

    private static void record(ComplaintNumber number, TimelineEvent event) {
        record(number, LEE, event);
    }

    private static void record(ComplaintNumber number, Actor actor, TimelineEvent event) {
        SLICE.inTransaction(() -> {
            SLICE.get(Timeline.class).record(number, actor, event, null);
            return null;
        });
    }

    private static void review(ComplaintNumber number, String reviewer) {
        SLICE.get(SecondStageReviews.class)
                .record(number, new Actor(reviewer), SecondStageReviews.Result.CONFIRMED, "so");
    }

    private static void approve(ComplaintNumber number, String approver, boolean yes) {
        SLICE.get(Authority.class).approve(number, new Actor(approver), yes, "so");
    }

    private static void carryOut(ComplaintNumber number, String fulfiller) {
        SLICE.get(Remedies.class).recordCorrection(number, new Actor(fulfiller), "paid");
    }

    private static void verify(ComplaintNumber number, String verifier) {
        SLICE.get(Remedies.class).recordVerification(number, new Actor(verifier), true, "seen");
    }
}
