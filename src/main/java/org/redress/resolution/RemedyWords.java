package org.redress.resolution;

import java.util.Set;
import org.redress.codes.CodeList;
import org.redress.codes.CodeUse;
import org.springframework.stereotype.Component;

/** The kinds of remedy that were decided on. */
@Component
class RemedyWords implements CodeUse {

    private final DecisionRecords records;

    RemedyWords(DecisionRecords records) {
        this.records = records;
    }

    @Override
    public Set<String> wordsOf(CodeList list) {
        return list == CodeList.REMEDY_KIND ? records.remedyKinds() : Set.of();
    }
}
