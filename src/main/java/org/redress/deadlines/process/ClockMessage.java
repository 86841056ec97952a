package org.redress.deadlines.process;

import java.util.Set;
import org.redress.complaint.FlowMessage;
import org.redress.complaint.MessageTypes;
import org.springframework.stereotype.Component;

/** What the flow of a clock is told. */
enum ClockMessage implements FlowMessage {
    CLOCK_STARTED("Msg_ClockStarted", "clock", "clockClass", "clockShare", "remindersWanted"),
    CLOCK_STOPPED("Msg_ClockStopped");

    private final String messageName;
    private final Set<String> facts;

    ClockMessage(String messageName, String... facts) {
        this.messageName = messageName;
        this.facts = Set.of(facts);
    }

    @Override
    public String messageName() {
        return messageName;
    }

    @Override
    public Set<String> facts() {
        return facts;
    }

    @Component
    static class Types implements MessageTypes {

        @Override
        public FlowMessage[] all() {
            return values();
        }
    }
}
