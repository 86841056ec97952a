package org.redress.correspondence.process;

import org.redress.correspondence.delivery.Dispatch;
import org.redress.platform.Field;
import org.redress.platform.FlowVariable;

/** What the diagrams of this room know, and what several of their forms ask for. */
final class CorrespondenceVariables {

    static final FlowVariable<Long> LETTER_TO_SEND = new FlowVariable<>(Dispatch.LETTER_TO_SEND, Long.class);

    /** What one task finds out, another may too. */
    static final Field<String> NEW_EMAIL = Field.email("newEmail");

    private CorrespondenceVariables() {}
}
