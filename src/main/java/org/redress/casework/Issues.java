package org.redress.casework;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Stage;
import org.redress.complaint.UnknownComplaint;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.PlainText;
import org.redress.contract.RequiredText;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.contract.Versioned;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The issues a complaint consists of and the finding on each (ISO 10002 7.6): question, result, the internal reason,
 * and what the complainant is told (7.8).
 */
@Service
@Transactional
public class Issues {

    private final IssueRecords records;
    private final Complaints complaints;
    private final FindingRules rules;
    private final Timeline timeline;
    private final Clock clock;

    Issues(IssueRecords records, Complaints complaints, FindingRules rules, Timeline timeline, Clock clock) {
        this.records = records;
        this.complaints = complaints;
        this.rules = rules;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * What a handler writes; {@code result} and {@code reason} may come later, before the investigation ends. Without {@code told} the
     * decision letter names the issue and the result only.
     */
    public record Finding(
            @NotBlank
            @Size(max = 4000)
            @PlainText(lines = true)
            @Schema(description = "The question. The complainant reads this: it stands in the decision letter")
            String issue,

            FindingResult result,

            @Size(max = 50_000)
            @PlainText(lines = true)
            @Schema(description = "Internal: on which evidence, by which standard. No letter prints it")
            String reason,

            @Size(max = 4000)
            @PlainText(lines = true)
            @Schema(description = "The complainant reads this: it stands under the issue in the decision letter")
            String told) {

        @JsonIgnore
        public boolean isComplete() {
            return result != null && reason != null && !reason.isBlank();
        }
    }

    /** A finding as staff see it. */
    public record FindingLine(
            long id,
            String issue,
            FindingResult result,
            String reason,
            String told,
            String foundBy,
            Instant foundAt,
            Stage stage,

            @Schema(description = "At the second stage: as the first one left it, not yet confirmed or changed")
            boolean carriedOver,

            int version)
            implements Versioned {

        public boolean isComplete() {
            return new Finding(issue, result, reason, told).isComplete();
        }
    }

    /**
     * A finding as the complainant reads it: nothing internal is in it.
     *
     * @param before what the first stage found, where the second found something else; else {@code null}
     */
    public record ToldFinding(String issue, FindingResult result, String told, FindingResult before) {}

    public FindingLine add(ComplaintNumber number, Actor actor, Finding finding) {
        rules.requireOpen(complaints.get(number), actor);
        return store(number, actor, new Issue(number, stageOf(number)), finding);
    }

    /**
     * @throws UnknownComplaint when the complaint has no such finding
     * @throws ChangedMeanwhile when it is not as the actor read it
     */
    public FindingLine change(ComplaintNumber number, Actor actor, long id, EntityVersion read, Finding finding) {
        rules.requireOpen(complaints.get(number), actor);
        return store(number, actor, find(number, id, read), finding);
    }

    /**
     * @throws UnknownComplaint when the complaint has no such finding
     * @throws ChangedMeanwhile when it is not as the actor read it
     * @throws RuleRefused      without a reason
     */
    public void remove(ComplaintNumber number, Actor actor, long id, EntityVersion read, String reason) {
        rules.requireOpen(complaints.get(number), actor);
        RequiredText.check("reason", reason);
        Issue issue = find(number, id, read);
        records.delete(issue);
        timeline.record(
                number,
                actor,
                ComplaintEvent.FINDING_RECORDED,
                "removed: " + issue.toLine().issue() + "\n" + reason);
    }

    /** Those of every stage: what the first decision told stays beside what the review found. */
    @Transactional(readOnly = true)
    public List<FindingLine> of(ComplaintNumber number) {
        return records.findByComplaintOrderById(number).stream()
                .map(Issue::toLine)
                .toList();
    }

    private Stage stageOf(ComplaintNumber number) {
        return complaints.get(number).stage();
    }

    private FindingLine store(ComplaintNumber number, Actor actor, Issue issue, Finding finding) {
        issue.find(finding, actor, clock.instant());
        FindingLine line = records.saveAndFlush(issue).toLine();
        timeline.record(number, actor, ComplaintEvent.FINDING_RECORDED, line.issue());
        return line;
    }

    private Issue find(ComplaintNumber number, long id, EntityVersion read) {
        Issue issue = records.findByComplaintAndId(number, id).orElseThrow(UnknownComplaint::new);
        read.requireCurrent(issue.version());
        if (!issue.isOf(stageOf(number))) {
            throw new StepNotAvailable("This is what the first stage found and told; the review has its own findings.");
        }
        return issue;
    }
}
