package org.redress.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.FieldProblem;
import org.redress.contract.OrganisationZone;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the way to a body outside ended, and what its decision obliges us to do (7.9). An obligation is carried out and
 * verified like any remedy. No authority limit applies to it, nobody here approves it, and an earlier rejection by the
 * complainant does not cancel it.
 */
@Service
@Transactional
public class OutsideDecisions {

    private static final Set<CloseReason> ENDS =
            EnumSet.of(CloseReason.EXTERNAL_DECISION, CloseReason.ROUTES_EXHAUSTED, CloseReason.SATISFIED_LATER);
    private static final int MOST_YEARS = 10;

    private final DecisionRecords records;
    private final Complaints complaints;
    private final Timeline timeline;
    private final OrganisationZone zone;
    private final Clock clock;

    OutsideDecisions(
            DecisionRecords records, Complaints complaints, Timeline timeline, OrganisationZone zone, Clock clock) {
        this.records = records;
        this.complaints = complaints;
        this.timeline = timeline;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param dueOn the day until which the remedy has to be done, {@code null} when nothing was ordered */
    public record Statement(CloseReason result, String remark, Remedy remedy, LocalDate dueOn) {

        boolean obliges() {
            return !remedy.kind().isNone();
        }
    }

    /** @throws RuleRefused with each field that does not fit */
    public void end(ComplaintNumber number, Actor actor, Statement statement) {
        Complaint complaint = complaints.get(number);
        refuseProblems(complaint, statement);
        statement.remedy().requireComplete();
        if (!complaint.endExternalRoute(statement.result())) {
            return;
        }
        String remark = statement.result() + ": " + statement.remark();
        if (statement.obliges()) {
            records.save(Decision.ordered(number, statement, actor, clock.instant()));
            remark += "; obliges us to " + statement.remedy() + " until " + statement.dueOn();
        }
        timeline.record(number, actor, ResolutionEvent.EXTERNAL_ROUTE_ENDED, remark);
    }

    private void refuseProblems(Complaint complaint, Statement statement) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!ENDS.contains(statement.result())) {
            problems.add(new FieldProblem(
                    "externalResult", "must be EXTERNAL_DECISION, ROUTES_EXHAUSTED or SATISFIED_LATER"));
        }
        if (statement.obliges()) {
            addProblems(problems, complaint, statement);
        }
        if (!problems.isEmpty()) {
            throw new RuleRefused(problems);
        }
    }

    private void addProblems(List<FieldProblem> problems, Complaint complaint, Statement statement) {
        if (statement.result() != CloseReason.EXTERNAL_DECISION) {
            problems.add(new FieldProblem("remedyKind", "must be NONE; only the decision of a body outside obliges"));
        }
        if (statement.remedy().text() == null) {
            problems.add(new FieldProblem("remedyText", "must say what exactly was ordered"));
        }
        LocalDate earliest = zone.dayOf(complaint.receipt().receivedAt());
        LocalDate latest = zone.dayOf(clock.instant()).plusYears(MOST_YEARS);
        if (statement.dueOn() == null) {
            problems.add(new FieldProblem("obligationDueOn", "is required when something was ordered"));
        } else if (statement.dueOn().isBefore(earliest) || statement.dueOn().isAfter(latest)) {
            problems.add(new FieldProblem("obligationDueOn", "must be from " + earliest + " to " + latest));
        }
    }
}
