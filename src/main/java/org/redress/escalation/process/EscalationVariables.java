package org.redress.escalation.process;

import org.redress.platform.FlowVariable;

final class EscalationVariables {

    static final FlowVariable<String> STAGE = new FlowVariable<>("stage", String.class);
    static final FlowVariable<Boolean> SECOND_STAGE_OPEN = new FlowVariable<>("secondStageOpen", Boolean.class);
    static final FlowVariable<Integer> ESCALATION_LEVEL = new FlowVariable<>("escalationLevel", Integer.class);
    /** ISO 8601 in UTC. */
    static final FlowVariable<String> NEXT_ESCALATION_AT = new FlowVariable<>("nextEscalationAt", String.class);

    private EscalationVariables() {
    }
}
