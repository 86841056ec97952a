package org.redress.assessment.process;

import org.redress.assessment.Criteria;
import org.redress.platform.Field;

/** Form fields about safety, at the assessment or later. */
final class SafetyFields {

    static final Field<Criteria.SafetyImplication> IMPLICATION =
            Field.word("safetyImplication", Criteria.SafetyImplication.class);
    static final Field<String> REASON = Field.text("safetyReason");

    private SafetyFields() {}
}
