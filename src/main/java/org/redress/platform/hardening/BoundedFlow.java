package org.redress.platform.hardening;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.redress.platform.engine.NoSecondRound;
import org.springframework.stereotype.Component;

/**
 * Counts the steps that begin in one command, whatever processes they belong to. Our longest way from one wait to the
 * next has a few dozen steps; a model with an endless circle of gateways would run for ever.
 */
@Component
class BoundedFlow extends AbstractProcessEnginePlugin {

    static final int MOST_STEPS = 1000;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(new OnEveryStep());
        List<SessionFactory> sessions = new ArrayList<>(
                engine.getCustomSessionFactories() == null ? List.of() : engine.getCustomSessionFactories());
        sessions.add(new Counts());
        engine.setCustomSessionFactories(sessions);
        engine.setFailedJobCommandFactory(new NoSecondRound());
    }

    private static void count(ExecutionEntity execution) {
        CommandContext command = Context.getCommandContext();
        if (command.getSession(Count.class).next() > MOST_STEPS) {
            throw new EndlessFlow(execution.getProcessDefinition().getKey(), MOST_STEPS);
        }
    }

    private static final class OnEveryStep extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            countIn(process, process.getKey());
        }

        private static void countIn(ScopeImpl scope, String process) {
            scope.getActivities().forEach(activity -> {
                activity.addBuiltInListener(
                        ExecutionListener.EVENTNAME_START,
                        (ExecutionListener) execution -> count((ExecutionEntity) execution),
                        0);
                if (activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior many
                        && many.getLoopCardinalityExpression() != null) {
                    many.setLoopCardinalityExpression(new BoundedNumber(many.getLoopCardinalityExpression(), process));
                }
                countIn(activity, process);
            });
        }
    }

    /** Lives as long as the command. */
    private static final class Count implements Session {

        private int steps;

        int next() {
            return ++steps;
        }

        @Override
        public void flush() {
            // nothing of it is kept
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }

    private static final class Counts implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return Count.class;
        }

        @Override
        public Session openSession() {
            return new Count();
        }
    }
}
