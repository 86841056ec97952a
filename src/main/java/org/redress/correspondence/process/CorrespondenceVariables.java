package org.redress.correspondence.process;

import org.redress.correspondence.delivery.Dispatch;
import org.redress.platform.FlowVariable;

/** What the diagrams of this room know. */
final class CorrespondenceVariables {

    static final FlowVariable<Long> LETTER_TO_SEND = new FlowVariable<>(Dispatch.LETTER_TO_SEND, Long.class);

    private CorrespondenceVariables() {}
}
