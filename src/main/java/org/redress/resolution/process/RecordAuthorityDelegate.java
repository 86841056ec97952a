package org.redress.resolution.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Authority;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record authority",
        description =
                "Records who has to approve the remedy; where nobody in that group may, it goes up as the table says.",
        reads = "authority",
        writes = {"approvalNeeded", "approvalGroup", "proposedRemedy"})
class RecordAuthorityDelegate implements JavaDelegate {

    private final Authority authority;

    RecordAuthorityDelegate(Authority authority) {
        this.authority = authority;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var row = (Map<?, ?>) step.take("authority");
        String group = authority.requireApproval(
                step.complaint(), (String) row.get("approvalGroup"), (String) row.get("goesUpTo"));
        step.set(ResolutionVariables.APPROVAL_GROUP, group)
                .set(ResolutionVariables.PROPOSED_REMEDY, authority.proposal(step.complaint()))
                .set(ResolutionVariables.APPROVAL_NEEDED, !group.equals(Authority.NO_APPROVAL));
    }
}
