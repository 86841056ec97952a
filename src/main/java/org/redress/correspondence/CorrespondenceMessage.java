package org.redress.correspondence;

import java.util.Set;
import org.redress.complaint.FlowMessage;
import org.redress.complaint.MessageTypes;
import org.springframework.stereotype.Component;

/** What became of a letter. */
public enum CorrespondenceMessage implements FlowMessage {
    MAIL_UNDELIVERABLE("Msg_MailUndeliverable");

    private final String messageName;
    private final Set<String> facts;

    CorrespondenceMessage(String messageName, String... facts) {
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
