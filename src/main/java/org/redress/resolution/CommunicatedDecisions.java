package org.redress.resolution;

import java.util.List;
import org.redress.casework.ToldDecision;
import org.redress.casework.ToldDecisions;
import org.redress.complaint.Answer;
import org.redress.complaint.ComplaintNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The complainant's view of decisions: what reached them, and nothing that is only made. */
@Component
class CommunicatedDecisions implements ToldDecisions {

    private final DecisionRecords records;

    CommunicatedDecisions(DecisionRecords records) {
        this.records = records;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ToldDecision> toldTo(ComplaintNumber number) {
        return records.findByComplaintOrderById(number).stream()
                .filter(decision -> !decision.isOrdered() && decision.toLine().hasReachedThem())
                .map(CommunicatedDecisions::told)
                .toList();
    }

    private static ToldDecision told(Decision decision) {
        DecisionLine line = decision.toLine();
        boolean answered = line.answer() != null && line.answer() != Answer.NO_REPLY;
        return new ToldDecision(
                line.stage(),
                line.outcome(),
                line.reasons(),
                line.remedyText(),
                line.remedyMoney(),
                line.communicatedAt(),
                answered ? line.answer() : null,
                answered ? line.answeredAt() : null,
                decision.silenceRule().silenceCloses(),
                decision.silenceRule().closeAfterDays());
    }
}
