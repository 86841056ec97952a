package org.redress.intake.process;

import org.redress.platform.FlowVariable;

/** What the diagrams know about receipt and acknowledgement. */
final class IntakeVariables {

    static final FlowVariable<String> CANDIDATE_GROUP = FlowVariable.WORKING_TEAM;

    private IntakeVariables() {}
}
