package org.redress.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.casework.Issues.Finding;
import org.redress.casework.Issues.FindingLine;
import org.redress.casework.Issues.ToldFinding;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Stage;
import org.redress.complaint.UnknownComplaint;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.escalation.SecondStageReviews;
import org.redress.escalation.SecondStageReviews.Result;
import org.redress.record.Actor;
import org.redress.resolution.Authority;
import org.redress.resolution.Remedy;
import org.redress.resolution.RemedyKind;

/** Each issue has its finding, with a reason that stays in the house and words for the complainant (ISO 10002 7.6, 7.8). */
class FindingsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final Finding LATE = new Finding("Late", FindingResult.UPHELD, "the log says so", "It came late.");

    private final Issues issues = SLICE.get(Issues.class);
    private static final Finding RUDE = new Finding("Rude", FindingResult.NOT_UPHELD, "nobody heard it", null);
    private static final Actor LEAD = new Actor("lead");
    private final StageFindings stage = SLICE.get(StageFindings.class);
    private final ComplaintNumber number = SLICE.investigated();

    @Test
    void a_finding_keeps_who_found_it_and_the_timeline_tells() {
        FindingLine line = issues.add(number, HANDLER, LATE);

        assertThat(issues.of(number)).containsExactly(line);
        assertThat(line).satisfies(found -> {
            assertThat(found.issue()).isEqualTo("Late");
            assertThat(found.result()).isEqualTo(FindingResult.UPHELD);
            assertThat(found.reason()).isEqualTo("the log says so");
            assertThat(found.told()).isEqualTo("It came late.");
            assertThat(found.foundBy()).isEqualTo("handler");
            assertThat(found.foundAt()).isNotNull();
        });
        assertThat(SLICE.timeline(number)).containsExactly("FINDING_RECORDED Late");
    }

    @Test
    void no_reason_and_nothing_unfinished_is_told_to_the_complainant() {
        issues.add(number, HANDLER, LATE);
        issues.add(number, HANDLER, new Finding("Rude", null, null, "nothing yet"));

        assertThat(stage.told(number))
                .containsExactly(new ToldFinding("Late", FindingResult.UPHELD, "It came late.", null));
    }

    @Test
    void findings_are_complete_when_there_is_one_and_each_has_result_and_reason() {
        assertThat(stage.areComplete(number)).isFalse();
        issues.add(number, HANDLER, LATE);
        assertThat(stage.areComplete(number)).isTrue();

        FindingLine rude = issues.add(number, HANDLER, new Finding("Rude", FindingResult.NOT_UPHELD, null, null));
        assertThat(stage.areComplete(number)).isFalse();

        issues.change(
                number,
                HANDLER,
                rude.id(),
                new EntityVersion(rude.version()),
                new Finding("Rude", FindingResult.NOT_UPHELD, "nobody heard it", null));
        assertThat(stage.areComplete(number)).isTrue();
    }

    @Test
    void nobody_writes_over_a_finding_they_have_not_read() {
        FindingLine late = issues.add(number, HANDLER, LATE);
        EntityVersion read = new EntityVersion(late.version());
        issues.change(number, HANDLER, late.id(), read, new Finding("Very late", FindingResult.UPHELD, "so", null));

        assertThatThrownBy(() -> issues.change(number, HANDLER, late.id(), read, LATE))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> issues.remove(number, HANDLER, late.id(), read, "so"))
                .isInstanceOf(ChangedMeanwhile.class);

        assertThat(issues.of(number))
                .singleElement()
                .satisfies(line -> assertThat(line.issue()).isEqualTo("Very late"));
    }

    @Test
    void a_finding_is_removed_with_a_reason_that_stays_on_record() {
        FindingLine late = issues.add(number, HANDLER, LATE);
        EntityVersion any = new EntityVersion(null);

        assertThatThrownBy(() -> issues.remove(number, HANDLER, late.id(), any, " "))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("reason");
        assertThat(issues.of(number)).hasSize(1);
        issues.remove(number, HANDLER, late.id(), any, "entered twice");

        assertThat(issues.of(number)).isEmpty();
        assertThat(SLICE.timeline(number))
                .containsExactly("FINDING_RECORDED Late", "FINDING_RECORDED removed: Late\nentered twice");
    }

    @Test
    void a_finding_of_another_complaint_is_not_found() {
        FindingLine late = issues.add(number, HANDLER, LATE);

        assertThatThrownBy(() -> issues.change(SLICE.investigated(), HANDLER, late.id(), new EntityVersion(null), LATE))
                .isInstanceOf(UnknownComplaint.class);
    }

    @Test
    void a_closed_complaint_gets_no_findings() {
        FindingLine late = issues.add(number, HANDLER, LATE);
        SLICE.takeBackAndClose(number);

        assertThatThrownBy(() -> issues.add(number, HANDLER, LATE)).isInstanceOf(StepNotAvailable.class);
        assertThatThrownBy(() -> issues.change(number, HANDLER, late.id(), new EntityVersion(null), LATE))
                .isInstanceOf(StepNotAvailable.class);
        assertThatThrownBy(() -> issues.remove(number, HANDLER, late.id(), new EntityVersion(null), "so"))
                .isInstanceOf(StepNotAvailable.class);
    }

    @Test
    void at_the_second_stage_findings_are_the_reviewers() {
        FindingLine late = issues.add(number, HANDLER, LATE);
        SLICE.decide(number, "handler", new Remedy(RemedyKind.NONE, null, null, null));
        SLICE.reject(number);
        FindingLine again = stage.of(number).get(0);

        assertThatThrownBy(() -> issues.change(number, HANDLER, again.id(), new EntityVersion(null), LATE))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> issues.remove(number, HANDLER, again.id(), new EntityVersion(null), "so"))
                .isInstanceOf(RuleRefused.class);
        assertThatCode(() -> issues.change(number, LEAD, again.id(), new EntityVersion(null), LATE))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> issues.change(number, LEAD, late.id(), new EntityVersion(null), LATE))
                .isInstanceOf(StepNotAvailable.class)
                .hasMessageContaining("first stage");
    }

    @Test
    void the_first_stages_findings_stay_as_they_were_told_beside_what_the_review_finds() {
        issues.add(number, HANDLER, LATE);
        issues.add(number, HANDLER, RUDE);
        SLICE.decide(number, "handler", new Remedy(RemedyKind.NONE, null, null, null));
        SLICE.reject(number);
        FindingLine rude = stage.of(number).get(1);

        assertThat(stage.of(number)).hasSize(2).allMatch(FindingLine::carriedOver);
        issues.change(
                number,
                LEAD,
                rude.id(),
                new EntityVersion(rude.version()),
                new Finding("Rude", FindingResult.PARTLY_UPHELD, "a witness", null));
        SLICE.get(SecondStageReviews.class).record(number, LEAD, Result.CHANGED, "A witness came.");

        assertThat(stage.told(number))
                .containsExactly(
                        new ToldFinding("Late", FindingResult.UPHELD, "It came late.", null),
                        new ToldFinding("Rude", FindingResult.PARTLY_UPHELD, null, FindingResult.NOT_UPHELD));
        assertThat(stage.of(number))
                .noneMatch(FindingLine::carriedOver)
                .extracting(FindingLine::foundBy)
                .containsOnly("lead");
        assertThat(issues.of(number).stream().filter(line -> line.stage() == Stage.FIRST))
                .extracting(FindingLine::result, FindingLine::foundBy)
                .containsExactly(tuple(FindingResult.UPHELD, "handler"), tuple(FindingResult.NOT_UPHELD, "handler"));
    }

    @Test
    void what_a_decision_has_told_stays_as_it_was_told() {
        FindingLine late = issues.add(number, HANDLER, LATE);
        SLICE.decide(number, "handler", new Remedy(RemedyKind.NONE, null, null, null));
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        assertThatCode(() -> issues.change(number, HANDLER, late.id(), new EntityVersion(null), LATE))
                .doesNotThrowAnyException();
        SLICE.communicate(number);

        assertThatThrownBy(() -> issues.change(number, HANDLER, late.id(), new EntityVersion(null), LATE))
                .as("while the letter is on its way")
                .isInstanceOf(StepNotAvailable.class);
        SLICE.everythingArrives(number);
        assertThatThrownBy(() -> issues.change(number, HANDLER, late.id(), new EntityVersion(null), LATE))
                .isInstanceOf(StepNotAvailable.class)
                .hasMessageContaining("told");
        assertThatThrownBy(() -> issues.add(number, HANDLER, RUDE)).isInstanceOf(StepNotAvailable.class);
    }
}
