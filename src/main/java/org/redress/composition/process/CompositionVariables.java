package org.redress.composition.process;

import org.redress.platform.FlowVariable;

/** Flow variables that the building blocks write, and the one that the approval decides on. */
final class CompositionVariables {

    static final FlowVariable<String> CANDIDATE_GROUP = FlowVariable.WORKING_TEAM;
    /** Id of the request for approval the process is about. */
    static final FlowVariable<Long> APPROVAL_REQUEST = new FlowVariable<>("approvalRequest", Long.class);

    static final FlowVariable<Boolean> APPROVED = new FlowVariable<>("approved", Boolean.class);

    private CompositionVariables() {}
}
