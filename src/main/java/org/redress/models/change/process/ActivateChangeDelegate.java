package org.redress.models.change.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.models.change.ChangeActivation;
import org.redress.models.change.ChangeRefused;
import org.redress.models.change.ModelChange;
import org.redress.platform.Step;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Activate change",
        description = "Brings the changed models into the engine, after asking the gate once more.",
        errors = "CHANGE_REFUSED")
class ActivateChangeDelegate implements JavaDelegate {

    private final ChangeActivation activation;

    ActivateChangeDelegate(ChangeActivation activation) {
        this.activation = activation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            activation.activate(ModelChange.idOf(execution.getProcessBusinessKey()));
        } catch (ChangeRefused e) {
            throw new BpmnError("CHANGE_REFUSED", e);
        }
    }
}
