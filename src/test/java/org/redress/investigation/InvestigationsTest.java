package org.redress.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.casework.FindingResult;
import org.redress.casework.Issues;
import org.redress.casework.Issues.Finding;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;

/** An investigation ends when every issue has its finding with a reason, and says where the cause lies (ISO 10002 7.6). */
class InvestigationsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");

    private final Investigations investigations = SLICE.get(Investigations.class);
    private final Issues issues = SLICE.get(Issues.class);
    private final ComplaintNumber number = SLICE.investigated();

    @Test
    void without_an_issue_it_does_not_end() {
        assertRefused();
    }

    @Test
    void without_a_result_on_each_issue_it_does_not_end() {
        issues.add(number, HANDLER, new Finding("Late", FindingResult.UPHELD, "the log says so", null));
        issues.add(number, HANDLER, new Finding("Rude", null, "who said that?", null));

        assertRefused();
    }

    @Test
    void without_a_reason_for_each_result_it_does_not_end() {
        issues.add(number, HANDLER, new Finding("Late", FindingResult.UPHELD, " ", null));

        assertRefused();
    }

    @Test
    void it_keeps_who_found_what_and_the_decision_is_next() {
        issues.add(number, HANDLER, new Finding("Late", FindingResult.UPHELD, "the log says so", null));

        investigate(Cause.of("SUPPLIER"));

        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.DECISION_PENDING);
        assertThat(SLICE.timeline(number)).last().isEqualTo("INVESTIGATED SUPPLIER: so");
        assertThat(section())
                .usingRecursiveComparison()
                .ignoringFields("investigatedAt")
                .isEqualTo(new Investigations.Section(
                        "handler", null, "read the log", "Our log.", Cause.of("SUPPLIER"), "so"));
        assertThat(section().investigatedAt()).isNotNull();
        assertThat(investigations.name()).isEqualTo("investigation");
    }

    @Test
    void a_second_run_of_the_step_changes_nothing() {
        issues.add(number, HANDLER, new Finding("Late", FindingResult.UPHELD, "the log says so", null));
        investigate(Cause.of("SUPPLIER"));

        investigate(Cause.of("PEOPLE"));

        assertThat(section().cause()).isEqualTo(Cause.of("SUPPLIER"));
        assertThat(SLICE.timeline(number))
                .filteredOn(line -> line.startsWith("INVESTIGATED"))
                .hasSize(1);
    }

    @Test
    void a_complaint_that_is_open_again_is_investigated_anew() {
        issues.add(number, HANDLER, new Finding("Late", FindingResult.UPHELD, "the log says so", null));
        investigate(Cause.of("SUPPLIER"));
        SLICE.change(number, complaint -> {
            complaint.withdraw();
            complaint.close(Instant.now());
            complaint.reopen();
            complaint.beginInvestigation();
        });

        investigate(Cause.of("PEOPLE"));

        assertThat(section().cause()).isEqualTo(Cause.of("PEOPLE"));
        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.DECISION_PENDING);
    }

    @Test
    void the_closing_gate_hears_what_is_missing() {
        assertThat(gate(number)).containsExactly(false, false);

        issues.add(number, HANDLER, new Finding("Late", FindingResult.UPHELD, "the log says so", null));
        assertThat(gate(number)).containsExactly(true, false);

        investigate(Cause.of("SUPPLIER"));
        assertThat(gate(number)).containsExactly(true, true);
    }

    @Test
    void what_is_not_ours_needs_no_findings() {
        assertThat(gate(SLICE.change(SLICE.received(), Complaint::referElsewhere)))
                .containsExactly(true, true);
    }

    private Boolean[] gate(ComplaintNumber complaint) {
        var facts = investigations.of(SLICE.complaint(complaint));
        return new Boolean[] {facts.get("findingsComplete"), facts.get("causeRecorded")};
    }

    private void assertRefused() {
        assertThatThrownBy(() -> investigate(Cause.of("SUPPLIER")))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("findings"));
        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.IN_INVESTIGATION);
        assertThat(section()).isNull();
        assertThat(SLICE.timeline(number)).noneMatch(line -> line.startsWith("INVESTIGATED"));
    }

    private void investigate(Cause cause) {
        investigations.record(number, HANDLER, new Investigations.Statement("read the log", "Our log.", cause, "so"));
    }

    private Investigations.Section section() {
        return (Investigations.Section) investigations.of(number);
    }
}
