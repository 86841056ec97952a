package org.redress.investigation.process;

import org.redress.investigation.InformationRequests;
import org.redress.platform.Field;
import org.redress.platform.FlowVariable;

final class InvestigationVariables {

    /** Id of the request the process is about. */
    static final FlowVariable<Long> INFORMATION_REQUEST = new FlowVariable<>("informationRequest", Long.class);

    static final FlowVariable<String> CANDIDATE_GROUP = FlowVariable.WORKING_TEAM;
    static final FlowVariable<Boolean> REQUEST_WRITTEN = new FlowVariable<>("requestWritten", Boolean.class);
    /** ISO 8601 in UTC. */
    static final FlowVariable<String> REQUEST_WAITS_UNTIL = new FlowVariable<>("requestWaitsUntil", String.class);

    /** The question or the reminder arrived later than planned, or has not arrived. */
    static final FlowVariable<Boolean> REQUEST_WAITS_ON = new FlowVariable<>("requestWaitsOn", Boolean.class);

    static final FlowVariable<Boolean> INFORMATION_REMINDER_DUE =
            new FlowVariable<>("informationReminderDue", Boolean.class);

    /** Whether the limits of information requests let a flow ask. */
    static final FlowVariable<Boolean> ASKING_ALLOWED = new FlowVariable<>("askingAllowed", Boolean.class);
    /** Whether what was asked for came, in time or late. */
    static final FlowVariable<Boolean> INFORMATION_SUPPLIED = new FlowVariable<>("informationSupplied", Boolean.class);

    static final FlowVariable<String> INFORMATION_EFFECT = new FlowVariable<>("informationEffect", String.class);

    /** Who told the flow how the request went on. */
    static final Field<String> TOLD_BY = Field.text(InformationRequests.TOLD_BY);

    private InvestigationVariables() {}
}
