package org.redress.investigation;

import java.util.List;
import org.redress.casework.CaseFileSection;
import org.redress.casework.NeededFromComplainant;
import org.redress.complaint.ComplaintNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a complaint waits for, as staff see it in the file and the complainant on the tracking page. */
@Component
@Transactional(readOnly = true)
class Waiting implements CaseFileSection, NeededFromComplainant {

    private final InformationRequestRecords records;

    Waiting(InformationRequestRecords records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "informationRequests";
    }

    @Override
    public Object of(ComplaintNumber number) {
        List<RequestLine> lines = lines(number);
        return lines.isEmpty() ? null : lines;
    }

    /** What was not asked yet, because it needs a call or a letter, is not shown. */
    @Override
    public List<Need> neededFor(ComplaintNumber number) {
        return lines(number).stream()
                .filter(line -> line.state() == RequestState.OPEN
                        && line.askedOf() == AskedOf.COMPLAINANT
                        && line.dueAt() != null)
                .map(line -> new Need(line.what(), line.dueAt()))
                .toList();
    }

    private List<RequestLine> lines(ComplaintNumber number) {
        return records.findByComplaintOrderById(number).stream()
                .map(InformationRequest::toLine)
                .toList();
    }
}
