package org.redress.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.assessment.Assessments.Statement;
import org.redress.casework.NewInformation;
import org.redress.complaint.Category;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.record.Actor;
import org.redress.record.Notes;
import org.redress.resolution.Closings;

/** Out of scope can be disputed once, and is then assessed anew by somebody else (ISO 10002 4.7, 7.5, 7.9). */
class ScopeDisputesTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor FIRST = new Actor("first");
    private static final Actor OTHER = new Actor("other");

    private final ScopeDisputes disputes = SLICE.get(ScopeDisputes.class);
    private final Assessments assessments = SLICE.get(Assessments.class);
    private final Closings closings = SLICE.get(Closings.class);
    private final ComplaintNumber number = SLICE.change(
            SLICE.received(),
            complaint -> complaint.acknowledge(complaint.receipt().receivedAt()));

    @Test
    void while_it_is_being_closed_it_goes_back_to_its_assessment_once() {
        outOfScope(FIRST);

        dispute();
        dispute();

        assertThat(SLICE.told(number)).containsExactly("SCOPE_DISPUTED {}");
        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.ACKNOWLEDGED);
        assertThat(SLICE.timeline(number)).containsOnlyOnce("SCOPE_DISPUTED It is your meter.");
    }

    @Test
    void other_words_that_come_with_it_later_are_information_that_somebody_reads() {
        outOfScope(FIRST);
        dispute();

        disputes.dispute(number, Actor.COMPLAINANT, "My daughter was hurt.");
        disputes.dispute(number, Actor.COMPLAINANT, "My daughter was hurt.");

        assertThat(SLICE.get(NewInformation.class).of(number))
                .extracting(NewInformation.Line::text)
                .containsExactly("My daughter was hurt.");
        assertThat(SLICE.told(number)).containsExactly("SCOPE_DISPUTED {}", "INFORMATION_RECEIVED {}");
    }

    @Test
    void whoever_assessed_it_before_does_not_assess_it_anew() {
        outOfScope(FIRST);
        dispute();

        assertThatThrownBy(() -> assess(FIRST, true))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("did not assess it before");
        assertThatThrownBy(() -> disputes.refuseEarlierAssessor(number, FIRST)).isInstanceOf(RuleRefused.class);
        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.ACKNOWLEDGED);
    }

    @Test
    void somebody_else_assesses_it_anew() {
        outOfScope(FIRST);
        dispute();

        assess(OTHER, true);

        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.IN_INVESTIGATION);
        assertThat(assessments.answers(number).inScope()).isTrue();
    }

    @Test
    void who_only_wrote_a_note_assesses_it_anew() {
        SLICE.get(Notes.class).write(number, OTHER, "she called");
        outOfScope(FIRST);
        dispute();

        assertThat(disputes.appoint(number, "team-leads", "managers")).isEqualTo("team-leads");
        assess(OTHER, true);
        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.IN_INVESTIGATION);
    }

    @Test
    void what_was_never_disputed_is_assessed_again_by_anybody() {
        outOfScope(FIRST);

        disputes.refuseEarlierAssessor(number, FIRST);

        assertThat(disputes.appoint(number, "team-leads", "managers")).isEqualTo("team-leads");
    }

    @Test
    void where_everybody_in_the_team_assessed_it_before_it_goes_up() {
        outOfScope(new Actor("lead"));
        dispute();

        assertThat(disputes.appoint(number, "team-leads", "managers")).isEqualTo("managers");
        assertThat(SLICE.timeline(number)).anyMatch(line -> line.startsWith("WENT_UP"));
    }

    @Test
    void closed_it_is_opened_again_by_the_complainant() {
        outOfScope(FIRST);
        closings.close(number, 90);
        SLICE.flowEnded(number);

        dispute();

        assertThat(SLICE.told(number)).containsExactly("begins again at FIRST, second stage open true");
        assertThat(SLICE.timeline(number)).endsWith("SCOPE_DISPUTED It is your meter.", "REOPENED It is your meter.");
        assertThatThrownBy(() -> assess(FIRST, true)).isInstanceOf(RuleRefused.class);
    }

    @Test
    void after_the_last_day_it_says_so_and_stays_closed() {
        outOfScope(FIRST);
        closings.close(number, 90);
        SLICE.flowEnded(number);
        SLICE.sql("update complaint set objection_until = date '2026-01-31' where number = ?", number);

        assertThatThrownBy(this::dispute).isInstanceOf(StepNotAvailable.class).hasMessageContaining("until 2026-01-31");
        assertThat(SLICE.complaint(number).isOpen()).isFalse();
    }

    @Test
    void it_is_disputed_once_and_then_it_is_final_here() {
        outOfScope(FIRST);
        dispute();
        outOfScope(OTHER);
        assertThatThrownBy(this::dispute).isInstanceOf(StepNotAvailable.class).hasMessageContaining("assessed it anew");

        closings.close(number, 90);

        assertThat(SLICE.complaint(number).objectionUntil()).isNull();
        assertThatThrownBy(this::dispute).isInstanceOf(StepNotAvailable.class);
    }

    @Test
    void both_explanations_are_written_and_the_first_says_that_it_can_be_disputed() {
        outOfScope(FIRST);
        assessments.explainAndRefer(number);
        dispute();
        outOfScope(OTHER);
        assessments.explainAndRefer(number);

        assertThat(SLICE.letters(number))
                .filteredOn(letter -> letter.template().equals("OUT_OF_SCOPE"))
                .satisfiesExactly(
                        first -> assertThat(first.text()).contains("If you see this differently"),
                        second -> assertThat(second.text()).doesNotContain("If you see this differently"));
    }

    @Test
    void the_closing_letter_names_the_last_day() {
        outOfScope(FIRST);

        closings.close(number, 90);

        assertThat(SLICE.letters(number))
                .filteredOn(letter -> letter.template().equals("CLOSING"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("that it is ours after all")
                        .contains("[personal link]"));
    }

    @Test
    void a_reason_is_needed_and_what_is_in_scope_is_not_disputed() {
        outOfScope(FIRST);
        assertThatThrownBy(() -> disputes.dispute(number, Actor.COMPLAINANT, " "))
                .isInstanceOf(RuleRefused.class);

        ComplaintNumber inScope = SLICE.investigated();
        assertThatThrownBy(() -> disputes.dispute(inScope, Actor.COMPLAINANT, "why"))
                .isInstanceOf(StepNotAvailable.class);
    }

    @Test
    void nothing_is_offered_that_the_flow_no_longer_hears() {
        outOfScope(FIRST);
        SLICE.flowEnded(number);

        assertThatThrownBy(this::dispute).isInstanceOf(StepNotAvailable.class);
        assertThat(SLICE.complaint(number))
                .returns(ComplaintStatus.OUT_OF_SCOPE, Complaint::status)
                .returns(false, Complaint::isScopeDisputed);
    }

    private void dispute() {
        disputes.dispute(number, Actor.COMPLAINANT, "It is your meter.");
    }

    private void outOfScope(Actor assessor) {
        assess(assessor, false);
    }

    private void assess(Actor assessor, boolean inScope) {
        assessments.record(
                number,
                assessor,
                new Statement(
                        inScope,
                        inScope ? null : "not ours",
                        Category.of("SERVICE"),
                        AssessmentsTest.criteria(Criteria.SafetyImplication.NONE, false, false),
                        Set.of()));
    }
}
