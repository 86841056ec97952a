package org.redress;

import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** What each module brings of one kind, for tests that start none of them. */
public final class Implementations {

    private Implementations() {}

    public static <T> List<T> of(Class<T> type) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(type));
        return scanner.findCandidateComponents("org.redress").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .map(found -> type.cast(BeanUtils.instantiateClass(found)))
                .toList();
    }
}
