package org.redress.deadlines.process;

import java.util.Set;
import org.redress.record.FlowMessage;
import org.redress.record.MessageTypes;
import org.springframework.stereotype.Component;

/** What the flow of a clock is told. */
enum ClockMessage implements FlowMessage {
    CLOCK_STARTED("clock", "clockClass", "clockShare", "remindersWanted"),
    CLOCK_STOPPED;

    private final Set<String> facts;

    ClockMessage(String... facts) {
        this.facts = Set.of(facts);
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
