package org.redress.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.redress.casework.Evidence;
import org.redress.casework.ReviewOpinion;
import org.redress.casework.StageFindings;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Stage;
import org.redress.contract.FieldProblem;
import org.redress.contract.OrganisationZone;
import org.redress.contract.RuleRefused;
import org.springframework.stereotype.Component;

/** What stands in one decision letter fits together, or it does not go: when it is decided, approved and told (ISO 10002 7.8). */
@Component
class Coherence {

    private final DecisionRecords records;
    private final StageFindings findings;
    private final ReviewOpinion reviews;
    private final Evidence evidence;
    private final OrganisationZone zone;
    private final Clock clock;

    Coherence(
            DecisionRecords records,
            StageFindings findings,
            ReviewOpinion reviews,
            Evidence evidence,
            OrganisationZone zone,
            Clock clock) {
        this.records = records;
        this.findings = findings;
        this.reviews = reviews;
        this.evidence = evidence;
        this.zone = zone;
        this.clock = clock;
    }

    /** @throws RuleRefused with each field that contradicts something else */
    void require(ComplaintNumber number, Decision decision) {
        List<FieldProblem> problems = problemsOf(number, decision);
        if (!problems.isEmpty()) {
            throw new RuleRefused(problems);
        }
    }

    /** @throws RuleRefused at the approval, because who approves cannot change the decision */
    void requireForApproval(ComplaintNumber number, Decision decision) {
        List<String> problems = problemsOf(number, decision).stream()
                .map(problem -> problem.field() + " " + problem.message())
                .toList();
        if (!problems.isEmpty()) {
            throw new RuleRefused(
                    "approval", "cannot be yes, send it back: since it was decided, " + String.join("; ", problems));
        }
    }

    private List<FieldProblem> problemsOf(ComplaintNumber number, Decision decision) {
        LocalDate today = zone.dayOf(clock.instant());
        Contradictions found = new Contradictions(decision, findings.told(number), today);
        found.refuseUnfinished(findings.of(number), evidence.isInvestigated(number));
        if (decision.stage() == Stage.SECOND) {
            records.findByComplaintAndStage(number, Stage.FIRST)
                    .ifPresent(first -> reviews.opinionOn(number).ifPresent(opinion -> found.compare(first, opinion)));
        }
        return found.list();
    }
}
