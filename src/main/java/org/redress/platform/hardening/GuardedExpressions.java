package org.redress.platform.hardening;

import java.lang.reflect.Method;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ProcessEngineElContext;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.redress.platform.engine.BusinessKeys;
import org.redress.platform.engine.DateArithmetic;
import org.redress.platform.engine.Steps;
import org.redress.platform.engine.WorkingTeam;

/**
 * What an expression in a model, a decision or a stored filter can reach, by construction: steps, variables, entries of maps, the
 * business key, and arithmetic on dates. There is no way to call a method of any other object, so none leads to the JVM,
 * to other beans, to configuration or to other complaints.
 *
 * <p>Expressions in queries are evaluated without any variable scope (also those the engine forgets to check,
 * CVE-2026-109432); for them not even names exist.
 */
final class GuardedExpressions extends JuelExpressionManager {

    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now", "dateTime");

    private final ELResolver nothingButDates = new DateArithmetic();
    private final Steps steps;
    private final WorkingTeam workingTeam;

    GuardedExpressions(Steps steps, WorkingTeam workingTeam) {
        this.steps = steps;
        this.workingTeam = workingTeam;
    }

    /** Functions that other parts of the engine bring along, and that read XML or make objects of JSON, do not exist for a model. */
    @Override
    public void addFunction(String name, Method function) {
        if (FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new ReadOnlyMapELResolver(steps));
        resolvers.add(workingTeam);
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new BusinessKeys());
        resolvers.add(new MapELResolver(true));
        resolvers.add(new DateArithmetic());
        return resolvers;
    }

    @Override
    public ELContext getElContext(VariableScope scope) {
        return scope == null ? queryContext() : super.getElContext(scope);
    }

    private ELContext queryContext() {
        ensureInitialized();
        ProcessEngineElContext context = new ProcessEngineElContext(functionMapper, nothingButDates);
        context.putContext(ExpressionFactory.class, expressionFactory);
        return context;
    }
}
