package org.redress.complaint;

import java.util.Set;
import org.redress.codes.CodeList;
import org.redress.codes.CodeUse;
import org.springframework.stereotype.Component;

/** The code list words that complaints themselves keep. */
@Component
class ComplaintWords implements CodeUse {

    private final ComplaintRecords records;

    ComplaintWords(ComplaintRecords records) {
        this.records = records;
    }

    @Override
    public Set<String> wordsOf(CodeList list) {
        return switch (list) {
            case CATEGORY -> records.categories();
            case CHANNEL -> records.channels();
            case CAUSE, REMEDY_KIND -> Set.of();
        };
    }
}
