package org.redress.deadlines.process;

import org.redress.platform.FlowVariable;

/** What the diagram of a clock knows. */
final class ClockVariables {

    static final FlowVariable<String> CLOCK = new FlowVariable<>("clock", String.class);
    /** Per cent of the time used, at the moment the flow waits for or stands at. */
    static final FlowVariable<Integer> CLOCK_SHARE = new FlowVariable<>("clockShare", Integer.class);

    static final FlowVariable<String> CANDIDATE_GROUP = FlowVariable.WORKING_TEAM;
    static final FlowVariable<Boolean> TIME_IS_UP = new FlowVariable<>("timeIsUp", Boolean.class);
    static final FlowVariable<Boolean> LETTER_DUE = new FlowVariable<>("letterDue", Boolean.class);

    private ClockVariables() {}
}
