package org.redress.record;

import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The events of all modules, for tests that start none of them. */
public final class AllEvents {

    public static final KnownEvents KNOWN = new KnownEvents(types());

    private AllEvents() {}

    private static List<EventTypes> types() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(EventTypes.class));
        return scanner.findCandidateComponents("org.redress").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .map(type -> (EventTypes) BeanUtils.instantiateClass(type))
                .toList();
    }
}
