package org.redress.codes;

import java.util.Set;
import org.redress.complaint.Complaints;
import org.springframework.stereotype.Component;

/** The words that complaints themselves keep. */
@Component
class ComplaintWords implements CodeUse {

    private final Complaints complaints;

    ComplaintWords(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public Set<String> wordsOf(CodeList list) {
        return switch (list) {
            case CATEGORY -> complaints.categories();
            case CHANNEL -> complaints.channels();
            case CAUSE, REMEDY_KIND -> Set.of();
        };
    }
}
