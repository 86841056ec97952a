package org.redress.models.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.models.change.ChangeActivation;
import org.redress.models.change.ModelChange;
import org.redress.platform.Step;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Move running complaints",
        description = "Moves running complaints to the new versions, in the background.")
class MoveRunningComplaintsDelegate implements JavaDelegate {

    private final ChangeActivation activation;

    MoveRunningComplaintsDelegate(ChangeActivation activation) {
        this.activation = activation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        activation.moveRunningComplaints(ModelChange.idOf(execution.getProcessBusinessKey()));
    }
}
