package org.redress.platform.hardening;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** What a task of a kind that does not run here does instead: it fails. */
final class Disabled extends AbstractBpmnActivityBehavior {

    @Override
    public void execute(ActivityExecution execution) {
        throw new BadUserRequestException("Tasks of this kind do not run here; use a step of the catalogue.");
    }
}
