package org.redress.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.casework.CaseFileSection;
import org.redress.complaint.Category;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Complaints;
import org.redress.confidentiality.Confidentiality;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.delivery.LetterArrived;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assesses complaints. */
@Service
@Transactional
public class Assessments implements CaseFileSection {

    private final AssessmentRecords records;
    private final Complaints complaints;
    private final ScopeDisputes disputes;
    private final Confidentiality confidentiality;
    private final Timeline timeline;
    private final Correspondence correspondence;
    private final Clock clock;

    Assessments(
            AssessmentRecords records,
            Complaints complaints,
            ScopeDisputes disputes,
            Confidentiality confidentiality,
            Timeline timeline,
            Correspondence correspondence,
            Clock clock) {
        this.records = records;
        this.complaints = complaints;
        this.disputes = disputes;
        this.confidentiality = confidentiality;
        this.timeline = timeline;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    /** What the assessor states; the members of staff complained about are in addition to those named before. */
    public record Statement(
            boolean inScope,
            String outOfScopeReason,
            Category category,
            Criteria criteria,
            Set<String> complainedAbout) {}

    /**
     * What the flow and its tables decide on, as it was recorded.
     *
     * @param facts what the tables of priority and investigation decide on
     */
    public record Answers(boolean inScope, boolean immediateActionNeeded, Map<String, Object> facts) {}

    record Section(
            String assessedBy, Instant assessedAt, boolean inScope, String outOfScopeReason, Criteria criteria) {}

    /**
     * Records the assessment once; a second run of the step changes nothing. A complaint that was reopened is assessed anew.
     *
     * @throws RuleRefused when a complaint is out of scope without a reason, or its scope is disputed and this person assessed it before
     */
    public void record(ComplaintNumber number, Actor actor, Statement statement) {
        if (!statement.inScope() && statement.outOfScopeReason() == null) {
            throw new RuleRefused("outOfScopeReason", "is required when the complaint is out of scope");
        }
        Complaint complaint = complaints.get(number);
        Optional<Assessment> earlier = find(number);
        if (earlier.isPresent()
                && complaint.status() != ComplaintStatus.RECEIVED
                && complaint.status() != ComplaintStatus.ACKNOWLEDGED) {
            return;
        }
        disputes.refuseEarlierAssessor(number, actor);
        Assessment assessment = earlier.orElseGet(() -> new Assessment(number));
        assessment.assess(
                actor, clock.instant(), statement.inScope(), statement.outOfScopeReason(), statement.criteria());
        records.save(assessment);
        complaint.categorise(statement.category());
        if (statement.inScope()) {
            complaint.beginInvestigation();
        } else {
            complaint.referElsewhere();
        }
        timeline.record(
                number, actor, AssessmentEvent.ASSESSED, statement.inScope() ? null : statement.outOfScopeReason());
        confidentiality.alsoAbout(number, actor, statement.complainedAbout());
    }

    /** What the assessment came to. */
    @Transactional(readOnly = true)
    public Answers answers(ComplaintNumber number) {
        Assessment assessment = find(number).orElseThrow();
        Criteria criteria = assessment.criteria();
        Map<String, Object> facts = criteria.facts();
        putCategory(facts, complaints.get(number).category());
        return new Answers(assessment.isInScope(), criteria.callForImmediateAction(), facts);
    }

    /** The same facts in the light of a danger that was found later, or before anything else is known. */
    @Transactional(readOnly = true)
    Map<String, Object> factsInDanger(ComplaintNumber number, Criteria.SafetyImplication found) {
        Map<String, Object> facts =
                find(number).map(assessment -> assessment.criteria().facts()).orElseGet(HashMap::new);
        Category category = complaints.get(number).category();
        putCategory(facts, category == null ? Category.OTHER : category);
        facts.merge("safetyImplication", found.name(), Criteria.SafetyImplication::graver);
        facts.put("immediateActionNeeded", true);
        return facts;
    }

    private static void putCategory(Map<String, Object> facts, Category category) {
        facts.put("category", category.first());
        facts.put("subcategory", category.finer());
    }

    /** Tells the complainant why the organisation does not handle this complaint, and where to turn. */
    public void explainAndRefer(ComplaintNumber number) {
        Complaint complaint = complaints.get(number);
        String reason = find(number).map(Assessment::outOfScopeReason).orElseThrow();
        String occasion = complaint.eachTime(complaint.isScopeDisputed() ? "assessment anew" : "assessment");
        correspondence.writeToComplainant(
                complaint, new OutOfScopeLetter(reason, !complaint.isScopeDisputed()), occasion);
    }

    /** The explanation counts once the letter has arrived. */
    @EventListener
    void on(LetterArrived letter) {
        if (letter.kind() == AssessmentLetter.OUT_OF_SCOPE) {
            timeline.record(letter.complaint(), letter.by(), AssessmentEvent.EXPLAINED_OUT_OF_SCOPE, letter.how());
        }
    }

    /** True when the assessment saw a safety implication. */
    @Transactional(readOnly = true)
    public boolean concernsSafety(ComplaintNumber number) {
        return find(number)
                .map(assessment -> assessment.criteria().safetyImplication() != Criteria.SafetyImplication.NONE)
                .orElse(false);
    }

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    @Transactional(readOnly = true)
    public Object of(ComplaintNumber number) {
        return find(number)
                .map(found -> new Section(
                        found.assessedBy(),
                        found.assessedAt(),
                        found.isInScope(),
                        found.outOfScopeReason(),
                        found.criteria()))
                .orElse(null);
    }

    private Optional<Assessment> find(ComplaintNumber number) {
        return records.findById(number);
    }
}
