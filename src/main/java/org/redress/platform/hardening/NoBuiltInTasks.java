package org.redress.platform.hardening;

import org.camunda.bpm.engine.impl.bpmn.behavior.MailActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The engine's own tasks that start programs or send mail do not run here. A second check after the model rules. */
final class NoBuiltInTasks extends AbstractBpmnParseListener {

    @Override
    public void parseServiceTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        disable(activity);
    }

    @Override
    public void parseSendTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        disable(activity);
    }

    @Override
    public void parseBusinessRuleTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        disable(activity);
    }

    private static void disable(ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof ShellActivityBehavior
                || activity.getActivityBehavior() instanceof MailActivityBehavior) {
            activity.setActivityBehavior(new Disabled());
        }
    }
}
