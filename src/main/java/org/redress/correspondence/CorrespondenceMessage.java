package org.redress.correspondence;

import org.redress.record.FlowMessage;
import org.redress.record.MessageTypes;
import org.springframework.stereotype.Component;

/** What became of a letter. */
public enum CorrespondenceMessage implements FlowMessage {
    MAIL_UNDELIVERABLE;

    @Component
    static class Types implements MessageTypes {

        @Override
        public FlowMessage[] all() {
            return values();
        }
    }
}
