package org.redress.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.casework.Issues.FindingLine;
import org.redress.casework.Issues.ToldFinding;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Stage;
import org.redress.record.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The findings of the stage at which a complaint is. The second stage begins with those of the first and comes to its own; what the
 * first decision told stays on record (ISO 10002 7.8, 7.9).
 */
@Service
@Transactional
public class StageFindings {

    private final IssueRecords records;
    private final Complaints complaints;
    private final Clock clock;

    StageFindings(IssueRecords records, Complaints complaints, Clock clock) {
        this.records = records;
        this.complaints = complaints;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<FindingLine> of(ComplaintNumber number) {
        return present(number).stream().map(Issue::toLine).toList();
    }

    /** What a letter may say about the findings of the present stage that are complete. */
    @Transactional(readOnly = true)
    public List<ToldFinding> told(ComplaintNumber number) {
        Map<Long, FindingResult> first = results(number);
        return present(number).stream()
                .filter(issue -> issue.toLine().isComplete())
                .map(issue -> told(issue.toLine(), first.get(issue.firstId())))
                .toList();
    }

    private static ToldFinding told(FindingLine line, FindingResult first) {
        return new ToldFinding(line.issue(), line.result(), line.told(), first == line.result() ? null : first);
    }

    private Map<Long, FindingResult> results(ComplaintNumber number) {
        Map<Long, FindingResult> results = new HashMap<>();
        records.findByComplaintOrderById(number)
                .forEach(issue -> results.put(issue.id(), issue.toLine().result()));
        return results;
    }

    /** There is at least one issue, and each has a result with a reason. */
    @Transactional(readOnly = true)
    public boolean areComplete(ComplaintNumber number) {
        List<Issue> findings = present(number);
        return !findings.isEmpty()
                && findings.stream().allMatch(issue -> issue.toLine().isComplete());
    }

    /** A letter tells them from now on. */
    public void told(ComplaintNumber number, Instant at) {
        present(number).forEach(issue -> issue.told(at));
    }

    /** They are looked at anew, for a decision that is still to be made. */
    public void open(ComplaintNumber number) {
        present(number).forEach(issue -> issue.told(null));
    }

    /** The second stage begins with the findings of the first, once. */
    public void carryOver(ComplaintNumber number) {
        open(number);
        if (present(number).isEmpty()) {
            records.findByComplaintOrderById(number).stream()
                    .map(Issue::atSecondStage)
                    .forEach(records::saveAndFlush);
        }
    }

    /** What the reviewer did not change is confirmed by them. */
    public void confirm(ComplaintNumber number, Actor actor) {
        present(number).forEach(issue -> issue.confirm(actor, clock.instant()));
    }

    private List<Issue> present(ComplaintNumber number) {
        Stage stage = complaints.get(number).stage();
        return records.findByComplaintOrderById(number).stream()
                .filter(issue -> issue.isOf(stage))
                .toList();
    }
}
