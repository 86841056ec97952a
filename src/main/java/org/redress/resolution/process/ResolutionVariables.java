package org.redress.resolution.process;

import org.redress.platform.FlowVariable;

final class ResolutionVariables {

    static final FlowVariable<Boolean> APPROVAL_NEEDED = new FlowVariable<>("approvalNeeded", Boolean.class);
    static final FlowVariable<String> APPROVAL_GROUP = new FlowVariable<>("approvalGroup", String.class);
    /** Kind, currency and amount, without anybody's words. */
    static final FlowVariable<String> PROPOSED_REMEDY = new FlowVariable<>("proposedRemedy", String.class);

    static final FlowVariable<Boolean> APPROVED = new FlowVariable<>("approved", Boolean.class);
    static final FlowVariable<Boolean> SECOND_STAGE_OPEN = new FlowVariable<>("secondStageOpen", Boolean.class);
    static final FlowVariable<String> ANSWER = new FlowVariable<>("answer", String.class);
    /** ISO 8601 in UTC. */
    static final FlowVariable<String> WAIT_UNTIL = new FlowVariable<>("waitUntil", String.class);

    static final FlowVariable<Boolean> TOLD_LATER = new FlowVariable<>("toldLater", Boolean.class);
    static final FlowVariable<Boolean> REMINDER_DUE = new FlowVariable<>("reminderDue", Boolean.class);
    static final FlowVariable<Boolean> SILENCE_CLOSES = new FlowVariable<>("silenceCloses", Boolean.class);
    static final FlowVariable<Boolean> REMEDY_PROMISED = new FlowVariable<>("remedyPromised", Boolean.class);
    /** ISO 8601 in UTC, or nothing. */
    static final FlowVariable<String> REMEDY_DUE_AT = new FlowVariable<>("remedyDueAt", String.class);

    static final FlowVariable<String> VERIFIER_GROUP = new FlowVariable<>("verifierGroup", String.class);
    static final FlowVariable<Boolean> CORRECTED = new FlowVariable<>("corrected", Boolean.class);
    static final FlowVariable<Boolean> CLOSABLE = new FlowVariable<>("closable", Boolean.class);
    static final FlowVariable<String> CLOSING_BLOCKERS = new FlowVariable<>("closingBlockers", String.class);

    private ResolutionVariables() {}
}
