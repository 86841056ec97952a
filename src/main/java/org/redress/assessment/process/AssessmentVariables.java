package org.redress.assessment.process;

import org.redress.platform.FlowVariable;

final class AssessmentVariables {

    static final FlowVariable<Boolean> IN_SCOPE = new FlowVariable<>("inScope", Boolean.class);
    static final FlowVariable<Boolean> IMMEDIATE_ACTION_NEEDED =
            new FlowVariable<>("immediateActionNeeded", Boolean.class);
    static final FlowVariable<String> CANDIDATE_GROUP = FlowVariable.WORKING_TEAM;
    static final FlowVariable<String> PRIORITY = new FlowVariable<>("priority", String.class);
    static final FlowVariable<Boolean> FINISH_ANYWAY = new FlowVariable<>("finishAnyway", Boolean.class);

    private AssessmentVariables() {}
}
