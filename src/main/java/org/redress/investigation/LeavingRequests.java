package org.redress.investigation;

import java.time.Instant;
import java.time.LocalDate;
import org.redress.complaint.Complaint;
import org.redress.correspondence.LeavingFacts;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.delivery.Deliveries;
import org.redress.deadlines.OfficeTime;
import org.springframework.stereotype.Component;

/** What the letters of a request say. The time to answer runs from the day on which they leave. */
@Component
class LeavingRequests implements LeavingFacts {

    private final InformationRequestRecords records;
    private final Deliveries deliveries;
    private final OfficeTime time;

    LeavingRequests(InformationRequestRecords records, Deliveries deliveries, OfficeTime time) {
        this.records = records;
        this.deliveries = deliveries;
        this.time = time;
    }

    /** Asks, or reminds of what was asked. */
    LetterContents letter(InformationRequest request, Instant answerBy) {
        String what = request.toLine().what();
        return request.isReminded()
                ? new RequestReminderLetter(what, askedAt(request), answerBy)
                : new RequestLetter(what, answerBy);
    }

    @Override
    public LetterContents on(
            Instant leaving, Complaint complaint, LetterContents kept, String occasion, LocalDate writtenOn) {
        return kept.kind() instanceof InvestigationLetter
                ? records.findById(InformationRequest.idIn(occasion))
                        .map(request -> on(leaving, request, kept))
                        .orElse(kept)
                : kept;
    }

    private LetterContents on(Instant leaving, InformationRequest request, LetterContents kept) {
        Instant answerBy = request.answerBy(leaving, time);
        if (kept instanceof RequestLetter asking) {
            return new RequestLetter(asking.what(), answerBy);
        }
        return new RequestReminderLetter(((RequestReminderLetter) kept).what(), askedAt(request), answerBy);
    }

    /** When the question reached the complainant. */
    private Instant askedAt(InformationRequest request) {
        return deliveries
                .arrivedAt(request.complaint(), InvestigationLetter.INFORMATION_REQUEST, request.firstOccasion())
                .orElseGet(() -> request.toLine().askedAt());
    }
}
