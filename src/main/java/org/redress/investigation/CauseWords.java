package org.redress.investigation;

import java.util.Set;
import org.redress.codes.CodeList;
import org.redress.codes.CodeUse;
import org.springframework.stereotype.Component;

/** The causes that investigations found. */
@Component
class CauseWords implements CodeUse {

    private final InvestigationRecords records;

    CauseWords(InvestigationRecords records) {
        this.records = records;
    }

    @Override
    public Set<String> wordsOf(CodeList list) {
        return list == CodeList.CAUSE ? records.causes() : Set.of();
    }
}
