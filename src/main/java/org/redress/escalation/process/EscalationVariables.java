package org.redress.escalation.process;

import java.time.Instant;
import org.redress.deadlines.ClockId;
import org.redress.escalation.EscalationLetter;
import org.redress.escalation.Occasion;
import org.redress.escalation.Rung;
import org.redress.platform.Field;
import org.redress.platform.FlowVariable;
import org.redress.platform.StepExecution;

final class EscalationVariables {

    static final FlowVariable<String> REVIEW_GROUP = new FlowVariable<>("reviewGroup", String.class);
    /** What the clock hands on: its id, and how much of its time was used in per cent. */
    static final FlowVariable<String> CLOCK = new FlowVariable<>("clock", String.class);

    static final FlowVariable<Integer> CLOCK_SHARE = new FlowVariable<>("clockShare", Integer.class);

    static final FlowVariable<Integer> ESCALATION_LEVEL = new FlowVariable<>("escalationLevel", Integer.class);
    static final FlowVariable<String> ESCALATION_ACTION = new FlowVariable<>("escalationAction", String.class);
    static final FlowVariable<String> ESCALATION_ROLE = new FlowVariable<>("escalationRole", String.class);
    static final FlowVariable<String> ESCALATION_TEMPLATE = new FlowVariable<>("escalationTemplate", String.class);
    /** Who may acknowledge. */
    static final FlowVariable<String> ESCALATION_GROUP = new FlowVariable<>("escalationGroup", String.class);

    static final FlowVariable<Boolean> ANYBODY_REACHED = new FlowVariable<>("anybodyReached", Boolean.class);
    static final FlowVariable<Boolean> ACKNOWLEDGEMENT_NEEDED =
            new FlowVariable<>("acknowledgementNeeded", Boolean.class);
    /** ISO 8601 in UTC. */
    static final FlowVariable<String> ACKNOWLEDGE_BY = new FlowVariable<>("acknowledgeBy", String.class);

    /** Whether the complaints representatives are asked already, because of another clock. */
    static final FlowVariable<Boolean> TAKEOVER_OPEN = new FlowVariable<>("takeoverOpen", Boolean.class);

    /** What the person who acknowledges is going to do. */
    static final Field<String> PLAN = Field.text("escalationPlan");

    private EscalationVariables() {}

    static ClockId clock(StepExecution step) {
        return ClockId.parse(step.get(CLOCK));
    }

    static Occasion occasion(StepExecution step) {
        return new Occasion(step.subject(), clock(step), step.get(CLOCK_SHARE), step.get(ESCALATION_LEVEL));
    }

    static Rung rung(StepExecution step) {
        Instant acknowledgeBy = step.get(ACKNOWLEDGEMENT_NEEDED) ? Instant.parse(step.get(ACKNOWLEDGE_BY)) : null;
        return new Rung(
                step.get(ESCALATION_ROLE), EscalationLetter.valueOf(step.get(ESCALATION_TEMPLATE)), acknowledgeBy);
    }
}
