package org.redress.platform.replay;

import java.util.Map;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/** Expressions that reach nothing but the answers to conditions. */
final class ConditionAnswers extends JuelExpressionManager {

    private final Map<String, Boolean> ways;

    ConditionAnswers(Map<String, Boolean> ways) {
        this.ways = ways;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new ReadOnlyMapELResolver(Map.of(RehearsalModel.WAY, ways)));
        resolvers.add(new MapELResolver(true));
        return resolvers;
    }
}
