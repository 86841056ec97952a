package org.redress.record;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The events of all modules, by their words. */
@Component
public class KnownEvents {

    private final Map<String, TimelineEvent> byWord = new TreeMap<>();

    public KnownEvents(List<EventTypes> modules) {
        modules.stream().flatMap(module -> Arrays.stream(module.all())).forEach(this::add);
    }

    private void add(TimelineEvent event) {
        TimelineEvent other = byWord.put(event.name(), event);
        if (other != null) {
            throw new IllegalStateException("Two modules have an event " + event.name());
        }
    }

    public Collection<TimelineEvent> all() {
        return byWord.values();
    }

    public Optional<TimelineEvent> find(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    /** What was written once stays readable, also when no module of this release has a word for it. */
    public TimelineEvent read(String word) {
        return find(word).orElseGet(() -> new FormerEvent(word));
    }

    private record FormerEvent(String name) implements TimelineEvent {

        @Override
        public boolean isInvolvement() {
            return false;
        }

        @Override
        public boolean isMilestone() {
            return false;
        }
    }
}
