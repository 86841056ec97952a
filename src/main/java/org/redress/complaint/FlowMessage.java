package org.redress.complaint;

import java.util.Set;

/**
 * What the process models can be told. Each module has an enum of its own of what it tells and announces it as {@link MessageTypes}; the
 * name in the model is the same word after {@code Msg_}.
 */
public interface FlowMessage {

    String messageName();

    /** The names of the variables that come with it; a model may read them behind the event. */
    Set<String> facts();
}
