package org.redress.investigation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.redress.casework.CaseFileSection;
import org.redress.casework.ClosingFacts;
import org.redress.casework.Evidence;
import org.redress.casework.StageFindings;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Complaints;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the investigation of a complaint once every issue has a finding with its reason. */
@Service
@Transactional
public class Investigations implements CaseFileSection, ClosingFacts, Evidence {

    private final InvestigationRecords records;
    private final Complaints complaints;
    private final StageFindings findings;
    private final Timeline timeline;
    private final Clock clock;

    Investigations(
            InvestigationRecords records,
            Complaints complaints,
            StageFindings findings,
            Timeline timeline,
            Clock clock) {
        this.records = records;
        this.complaints = complaints;
        this.findings = findings;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * What the investigator states beside the findings.
     *
     * @param evidence what the complainant is told that we looked at; optional
     */
    public record Statement(String method, String evidence, Cause cause, String causeReason) {}

    /** An investigation as it is shown. */
    public record Section(
            String investigatedBy,
            Instant investigatedAt,
            String method,
            String evidence,
            @JsonUnwrapped Cause cause,
            String causeReason) {}

    /**
     * Records the investigation once; a second run of the step changes nothing. A complaint that was reopened is investigated anew.
     *
     * @throws RuleRefused when an issue lacks its finding
     */
    public void record(ComplaintNumber number, Actor actor, Statement statement) {
        Complaint complaint = complaints.get(number);
        Optional<Investigation> earlier = records.findById(number);
        if (earlier.isPresent() && complaint.status() != ComplaintStatus.IN_INVESTIGATION) {
            return;
        }
        if (!findings.areComplete(number)) {
            throw new RuleRefused(
                    "findings", "must name at least one issue, each with a result and a reason (tab Complaint)");
        }
        findings.open(number);
        Investigation investigation = earlier.orElseGet(() -> new Investigation(number));
        investigation.conclude(actor, clock.instant(), statement);
        records.save(investigation);
        complaint.awaitDecision();
        timeline.record(
                number, actor, InvestigationEvent.INVESTIGATED, statement.cause() + ": " + statement.causeReason());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> lookedAt(ComplaintNumber number) {
        return records.findById(number).map(Investigation::toSection).map(Section::evidence);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isInvestigated(ComplaintNumber number) {
        return records.findById(number).isPresent();
    }

    @Override
    public String name() {
        return "investigation";
    }

    @Override
    @Transactional(readOnly = true)
    public Object of(ComplaintNumber number) {
        return records.findById(number).map(Investigation::toSection).orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Boolean> of(Complaint complaint) {
        boolean notInvestigated = complaint.status() == ComplaintStatus.OUT_OF_SCOPE || complaint.isWithdrawn();
        return Map.of(
                "findingsComplete", notInvestigated || findings.areComplete(complaint.number()),
                "causeRecorded",
                        notInvestigated || records.findById(complaint.number()).isPresent());
    }
}
