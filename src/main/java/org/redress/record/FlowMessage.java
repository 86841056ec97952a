package org.redress.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A message that process models can receive. Each module lists its messages in an enum and announces it as {@link
 * MessageTypes}. The name in the model is the same word after {@code Msg_}.
 */
public interface FlowMessage {

    String name();

    /** In models: {@code COMPLAINT_WITHDRAWN} is {@code Msg_ComplaintWithdrawn}. */
    default String messageName() {
        return Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "Msg_", ""));
    }

    /** The names of the variables that come with it; a model may read them behind the event. */
    default Set<String> facts() {
        return Set.of();
    }
}
