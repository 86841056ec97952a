package org.redress.investigation;

import java.util.Map;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Information requests to the complainant that a flow makes by itself; handled like those that people make. */
@Service
@Transactional
public class FlowQuestions {

    private final InformationRequests requests;
    private final InformationRequestRecords records;
    private final Complaints complaints;
    private final Timeline timeline;

    FlowQuestions(
            InformationRequests requests, InformationRequestRecords records, Complaints complaints, Timeline timeline) {
        this.requests = requests;
        this.records = records;
        this.complaints = complaints;
        this.timeline = timeline;
    }

    /** What the decision table has to know to say whether the complainant may be asked now. */
    @Transactional(readOnly = true)
    public Map<String, Object> facts(ComplaintNumber number) {
        return InformationRequests.factsOf(
                complaints.get(number),
                AskedOf.COMPLAINANT,
                records.countByComplaintAndAskedOfAndThirdParty(number, AskedOf.COMPLAINANT, null));
    }

    /** Whether the complainant may be asked; when the rule says no, the timeline keeps why. */
    public boolean mayAsk(ComplaintNumber number, Actor actor, RequestRule rule) {
        if (!rule.allowed()) {
            timeline.record(number, actor, InvestigationEvent.INFORMATION_REQUEST_REFUSED, rule.refusalReason());
        }
        return rule.allowed();
    }

    /**
     * Asks the complainant; a second time on the same occasion changes nothing.
     *
     * @param answerWithinDays {@code null} leaves it to the decision table
     * @return the request's id
     * @throws org.redress.contract.RuleRefused when the question is incomplete or the table says no
     */
    public long ask(ComplaintNumber number, Actor actor, String what, Integer answerWithinDays, String occasion) {
        return records.findByOccasion(occasion)
                .map(InformationRequest::id)
                .orElseGet(() -> requests.ask(
                                number,
                                actor,
                                new Question(AskedOf.COMPLAINANT, null, what),
                                answerWithinDays,
                                occasion)
                        .id());
    }

    /** @throws UnknownRequest when there is none */
    @Transactional(readOnly = true)
    public boolean isAnswered(long id) {
        return records.findById(id).orElseThrow(UnknownRequest::new).toLine().state() == RequestState.ANSWERED;
    }
}
