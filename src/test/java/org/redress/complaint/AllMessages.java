package org.redress.complaint;

import java.util.List;
import org.redress.record.KnownMessages;
import org.redress.record.MessageTypes;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The messages of all modules, for tests that start none of them. */
public final class AllMessages {

    public static final KnownMessages KNOWN = new KnownMessages(types());

    private AllMessages() {}

    private static List<MessageTypes> types() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(MessageTypes.class));
        return scanner.findCandidateComponents("org.redress").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .map(type -> (MessageTypes) BeanUtils.instantiateClass(type))
                .toList();
    }
}
