package org.redress.platform.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.platform.Step;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The beans a model may name, by name: steps, and listeners of tasks. Every other bean does not exist for a model. Looked up on
 * use, because the engine is built before most of them.
 */
public final class Steps extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;
    private final Map<String, Boolean> allowed = new ConcurrentHashMap<>();

    public Steps(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean && allowed.computeIfAbsent(bean, this::isStep);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }

    private boolean isStep(String name) {
        return beans.containsBean(name)
                && (beans.findAnnotationOnBean(name, Step.class) != null
                        || name.endsWith("Listener") && beans.isTypeMatch(name, TaskListener.class));
    }
}
