package org.redress.platform;

import org.redress.codes.CodeList;
import org.redress.complaint.Priority;

/** What the forms of several modules ask for under one name. */
public final class SharedFields {

    /** In words, for the record. */
    public static final Field<String> REMARK = Field.text("remark");

    /** By which channel somebody told or asked somebody else. */
    public static final CodeListField CHANNEL_USED = Field.code("channelUsed", CodeList.CHANNEL);

    /** The person who completes the task confirms to know what follows from it. */
    public static final Field<Boolean> SURE = Field.confirmation("sure");

    /** Yes or no, by a second person. */
    public static final Field<Boolean> APPROVAL = Field.yes("approval");

    /** A priority above the one the complaint has. */
    public static final Field<Priority> RAISE_TO = Field.word("raiseTo", Priority.class);

    private SharedFields() {}
}
