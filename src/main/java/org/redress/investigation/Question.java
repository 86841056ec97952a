package org.redress.investigation;

import io.swagger.v3.oas.annotations.media.Schema;
import org.redress.contract.RequiredText;
import org.redress.contract.RuleRefused;

/** What is asked, and of whom; a third party has a name. */
public record Question(
        AskedOf askedOf,
        String thirdParty,

        @Schema(description = "The complainant reads this, or the third party who is asked")
        String what) {

    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 200;

    /** @throws RuleRefused when something is missing or too long */
    Question complete() {
        if (askedOf == null) {
            throw new RuleRefused("askedOf", "must be COMPLAINANT or THIRD_PARTY");
        }
        RequiredText.check("what", what, LONGEST);
        return new Question(
                askedOf,
                askedOf == AskedOf.COMPLAINANT
                        ? null
                        : RequiredText.check("thirdParty", thirdParty, LONGEST_NAME)
                                .strip(),
                what);
    }
}
