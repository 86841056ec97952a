package org.redress.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.casework.CaseFileSection;
import org.redress.casework.ClosingFacts;
import org.redress.casework.deeds.Deed;
import org.redress.casework.deeds.Hindrance;
import org.redress.casework.deeds.OfferedDeeds;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Containment beside the main path: stop, protect, notify first, investigate meanwhile (ISO 10002 7.5). */
@Service
@Transactional
public class ImmediateActions implements CaseFileSection, ClosingFacts, OfferedDeeds {

    private final ImmediateActionStore store;
    private final Assessments assessments;
    private final Complaints complaints;
    private final ComplaintFlow flow;
    private final Timeline timeline;
    private final Clock clock;

    ImmediateActions(
            ImmediateActionStore store,
            Assessments assessments,
            Complaints complaints,
            ComplaintFlow flow,
            Timeline timeline,
            Clock clock) {
        this.store = store;
        this.assessments = assessments;
        this.complaints = complaints;
        this.flow = flow;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** An action as it is shown. */
    public record Line(String action, Instant plannedAt, String taken, String takenBy, Instant takenAt) {}

    /**
     * Starts immediate action, whatever step the complaint is at, also when it is withdrawn or closed. When the
     * complaint is withdrawn and about to be closed, the organisation finishes it without the complainant first.
     */
    public void call(ComplaintNumber number, Actor actor, Criteria.SafetyImplication implication, String reason) {
        timeline.record(number, actor, AssessmentEvent.SAFETY_IMPLICATION_FOUND, reason);
        flow.tell(number, AssessmentMessage.SAFETY_IMPLICATION_FOUND, assessments.factsInDanger(number, implication));
        Complaint complaint = complaints.get(number);
        if (complaint.isOpen()
                && complaint.isWithdrawn()
                && flow.isWaitingFor(number, AssessmentMessage.DANGER_REPORTED)) {
            timeline.record(number, Actor.SYSTEM, AssessmentEvent.PURSUED_WITHOUT_COMPLAINANT, null);
            flow.tell(number, AssessmentMessage.DANGER_REPORTED, Map.of());
        }
    }

    /** @return those actions that were not open before */
    public List<String> plan(ComplaintNumber number, List<String> actions) {
        Set<String> open = store.list(number).stream()
                .filter(line -> line.takenAt() == null)
                .map(Line::action)
                .collect(Collectors.toSet());
        List<String> planned = actions.stream()
                .distinct()
                .filter(action -> !open.contains(action))
                .toList();
        planned.forEach(action -> store.plan(number, action, clock.instant()));
        return planned;
    }

    /** Records that one action was taken. With the last open action the danger counts as acted on. */
    public void record(ComplaintNumber number, Actor actor, String action, String taken) {
        if (store.take(number, action, taken, actor.id(), clock.instant())) {
            timeline.record(number, actor, AssessmentEvent.IMMEDIATE_ACTION_TAKEN, action + ": " + taken);
            if (areDone(number)) {
                timeline.record(number, Actor.SYSTEM, AssessmentEvent.IMMEDIATE_ACTIONS_COMPLETED, null);
            }
        }
    }

    /** When the open action of this kind was called for. */
    @Transactional(readOnly = true)
    public Optional<Instant> calledForAt(ComplaintNumber number, String action) {
        return store.list(number).stream()
                .filter(line -> line.takenAt() == null && line.action().equals(action))
                .map(Line::plannedAt)
                .findFirst();
    }

    /** Whether any was ever called for, taken or not. */
    @Transactional(readOnly = true)
    boolean wereCalledFor(ComplaintNumber number) {
        return !store.list(number).isEmpty();
    }

    private boolean areDone(ComplaintNumber number) {
        return store.list(number).stream().allMatch(line -> line.takenAt() != null);
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
    public List<Deed> of(Complaint complaint, Actor actor) {
        boolean taken = flow.isWaitingFor(complaint.number(), AssessmentMessage.SAFETY_IMPLICATION_FOUND);
        return List.of(Deed.added("safety", taken ? null : Hindrance.NOT_AWAITED));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Boolean> of(Complaint complaint) {
        return Map.of("immediateActionsDone", areDone(complaint.number()));
    }
}
