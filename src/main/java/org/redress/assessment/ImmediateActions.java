package org.redress.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.redress.assessment.data.ImmediateActionStore;
import org.redress.complaint.Actor;
import org.redress.complaint.CaseFileSection;
import org.redress.complaint.ClosingFacts;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.FlowMessage;
import org.redress.complaint.Timeline;
import org.redress.complaint.TimelineEvent;
import org.redress.complaint.Withdrawals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Containment beside the main path: stop, protect, notify first, investigate meanwhile (ISO 10002 7.5). */
@Service
@Transactional
public class ImmediateActions implements CaseFileSection, ClosingFacts {

    private final ImmediateActionStore store;
    private final Assessments assessments;
    private final Complaints complaints;
    private final Withdrawals withdrawals;
    private final ComplaintFlow flow;
    private final Timeline timeline;
    private final Clock clock;

    ImmediateActions(ImmediateActionStore store, Assessments assessments, Complaints complaints, Withdrawals withdrawals,
                     ComplaintFlow flow, Timeline timeline, Clock clock) {
        this.store = store;
        this.assessments = assessments;
        this.complaints = complaints;
        this.withdrawals = withdrawals;
        this.flow = flow;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** An action as it is shown. */
    public record Line(String action, Instant plannedAt, String taken, String takenBy, Instant takenAt) {
    }

    /** Starts immediate action, whatever step the complaint is at. */
    public void call(ComplaintNumber number, Actor actor, Criteria.SafetyImplication implication, String reason) {
        Complaint complaint = complaints.get(number);
        timeline.record(number, actor, TimelineEvent.SAFETY_IMPLICATION_FOUND, reason);
        String category = complaint.category() == null ? "OTHER" : complaint.category().name();
        flow.tell(number, FlowMessage.SAFETY_IMPLICATION_FOUND,
                Map.of("safetyImplication", implication.name(), "category", category));
    }

    public void plan(ComplaintNumber number, List<String> actions) {
        actions.stream().distinct().forEach(action -> store.plan(number, action, clock.instant()));
    }

    public void record(ComplaintNumber number, Actor actor, String taken) {
        if (store.take(number, taken, actor.id(), clock.instant())) {
            timeline.record(number, actor, TimelineEvent.IMMEDIATE_ACTION_TAKEN, taken);
        }
    }

    /**
     * True when the organisation goes on although the complaint is withdrawn: the assessment saw a safety implication, or one
     * was found later and immediate action was called for, taken or not.
     */
    @Transactional(readOnly = true)
    public boolean outliveWithdrawal(ComplaintNumber number) {
        return assessments.concernsSafety(number) || !store.list(number).isEmpty();
    }

    /** Somebody finished the matter after the withdrawal, and with it the actions that were still open. */
    public void finishWithoutComplainant(ComplaintNumber number, Actor actor, String finding) {
        withdrawals.recordInternalFinding(number, actor, finding);
        record(number, actor, finding);
    }

    @Override
    public String name() {
        return "immediateActions";
    }

    @Override
    @Transactional(readOnly = true)
    public Object of(ComplaintNumber number) {
        List<Line> lines = store.list(number);
        return lines.isEmpty() ? null : lines;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Boolean> of(Complaint complaint) {
        return Map.of("immediateActionsDone",
                store.list(complaint.number()).stream().allMatch(line -> line.takenAt() != null));
    }
}
