package org.redress.correspondence;

import java.util.Set;
import org.redress.correspondence.delivery.Dispatch;
import org.redress.record.FlowMessage;
import org.redress.record.MessageTypes;
import org.springframework.stereotype.Component;

/** What became of a letter. */
public enum CorrespondenceMessage implements FlowMessage {
    MAIL_UNDELIVERABLE,

    /** There is no e-mail address: somebody has to post or tell it. */
    LETTER_TO_SEND(Dispatch.LETTER_TO_SEND),

    /** It was posted or told, or goes by mail after all. */
    LETTER_NEEDS_NOBODY,

    /** Everything that came back was posted meanwhile. */
    NOTHING_LEFT_TO_PASS_ON;

    private final Set<String> facts;

    CorrespondenceMessage(String... facts) {
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
