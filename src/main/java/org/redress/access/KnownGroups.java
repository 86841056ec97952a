package org.redress.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The groups of all modules. */
@Component
public class KnownGroups {

    private final Map<String, WorkGroup> byId = new LinkedHashMap<>();

    public KnownGroups(List<GroupTypes> modules) {
        modules.stream().flatMap(module -> Arrays.stream(module.all())).forEach(this::add);
    }

    private void add(WorkGroup group) {
        if (byId.put(group.id(), group) != null) {
            throw new IllegalStateException("Two modules have a group " + group.id());
        }
    }

    public Collection<WorkGroup> all() {
        return List.copyOf(byId.values());
    }
}
