package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.escalation.Reconsiderations;
import org.redress.platform.Field;
import org.redress.platform.SharedFields;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record action on new information",
        description =
                "Records what follows from information that changes the findings: corrected, the decision stands, or it is reviewed.")
class RecordActionOnNewInformationDelegate implements JavaDelegate {

    private static final Field<Reconsiderations.Action> FOLLOW_UP =
            Field.word("followUp", Reconsiderations.Action.class);
    private static final Field<String> REMARK = SharedFields.REMARK;

    private final Reconsiderations reconsiderations;

    RecordActionOnNewInformationDelegate(Reconsiderations reconsiderations) {
        this.reconsiderations = reconsiderations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var action = step.get(FOLLOW_UP);
        String reason = step.get(REMARK);
        step.refuseProblems();
        reconsiderations.act(step.complaint(), step.actor(), action, reason);
    }
}
