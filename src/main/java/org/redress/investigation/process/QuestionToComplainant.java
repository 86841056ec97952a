package org.redress.investigation.process;

import org.redress.platform.Field;

/** What a process owner says where a flow asks the complainant, waiting for the answer or not. */
final class QuestionToComplainant {

    static final Field<String> WHAT = Field.text("requestedInformation")
            .setByOwner(
                    "What is asked for", "In words the complainant reads: \"a photo of the damage and the receipt\"");
    static final Field<Integer> DAYS = Field.count("daysToAnswer", 0, 366)
            .setByOwner("Days to answer", "Calendar days. 0: as the table of limits of information requests says")
            .preset("0");

    private QuestionToComplainant() {}
}
