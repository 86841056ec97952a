package org.redress.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The messages of all modules. A model that waits for any other message would wait for ever. */
@Component
public class KnownMessages {

    private final Map<String, Set<String>> factsByName = new TreeMap<>();

    public KnownMessages(List<MessageTypes> modules) {
        modules.stream().flatMap(module -> Arrays.stream(module.all())).forEach(this::add);
    }

    private void add(FlowMessage message) {
        if (factsByName.put(message.messageName(), message.facts()) != null) {
            throw new IllegalStateException("Two modules have a message " + message.messageName());
        }
    }

    /** For each message, by its name in models, the names of the variables that come with it. */
    public Map<String, Set<String>> factsByName() {
        return Map.copyOf(factsByName);
    }
}
