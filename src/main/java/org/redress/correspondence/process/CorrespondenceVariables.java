package org.redress.correspondence.process;

import org.redress.platform.FlowVariable;

/** What the steps of this room tell the flow. */
final class CorrespondenceVariables {

    static final FlowVariable<Boolean> LETTER_SENT = new FlowVariable<>("letterSent", Boolean.class);

    private CorrespondenceVariables() {}
}
